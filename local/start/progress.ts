import type { WriteStream } from "node:tty";

export interface Progress {
  /** Does a piece of work, saying what it is and how long it took. */
  readonly step: <Result>(what: string, work: () => Promise<Result>) => Promise<Result>;
  readonly elapsedMs: () => number;
}

/** To the line's beginning, and clears it. */
const REWIND = "\r\u001B[K";

/** Progress as lines, one for each finished step; on a terminal the last line says what is running. */
export function createProgress(out: Pick<WriteStream, "write" | "isTTY">): Progress {
  const began = performance.now();
  const running = new Set<string>();
  const show = (finished?: string) => {
    const line = finished === undefined ? "" : `  ${finished}\n`;
    if (!out.isTTY) out.write(line);
    else out.write(`${REWIND}${line}${running.size === 0 ? "" : `  ${[...running].join(", ")} …`}`);
  };
  return {
    elapsedMs: () => performance.now() - began,
    async step(what, work) {
      const from = performance.now();
      running.add(what);
      show();
      let finished: string | undefined;
      try {
        const result = await work();
        finished = `${what} … ${seconds(performance.now() - from)}`;
        return result;
      } finally {
        running.delete(what);
        show(finished);
      }
    },
  };
}

/** E.g. 0.4 s */
export const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
