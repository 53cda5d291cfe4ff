export interface Signals {
  /** Aborted when the program was asked to stop. */
  readonly aborted: AbortSignal;
  /** What to do then; runs at once when it has already happened. */
  readonly onStop: (stop: () => Promise<void>) => void;
}

/** Ctrl-C and SIGTERM stop everything in order and end the program; a second Ctrl-C ends it at once. */
export function stopOnSignal(): Signals {
  const controller = new AbortController();
  let stop: (() => Promise<void>) | undefined;
  const end = async () => {
    await stop?.();
    process.exit(0);
  };
  const asked = () => {
    if (controller.signal.aborted) process.exit(1);
    controller.abort();
    if (stop === undefined) return;
    if (process.stdout.isTTY) process.stdout.write("\n  Stopping …\n");
    void end();
  };
  process.on("SIGINT", asked);
  process.on("SIGTERM", asked);
  return {
    aborted: controller.signal,
    onStop: (given) => {
      stop = given;
      if (controller.signal.aborted) void end();
    },
  };
}
