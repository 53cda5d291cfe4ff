import { Worker, type Transferable } from "node:worker_threads";
import { CloudError } from "../cloud-error.ts";

export interface EngineThread {
  readonly port: number;
  /** Asks the engine to stop and waits until its thread has ended. */
  close(): Promise<void>;
}

interface EngineStarted {
  readonly port?: number;
  readonly failed?: string;
}

/**
 * Runs an engine in a thread of its own: its work holds up nobody, and it cannot outlive this process.
 * The module reads its settings from workerData and posts `{ port }` once it listens, or `{ failed }`. Throws ENGINE_FAILED.
 * @param transferred what of the settings is given away, such as a port to talk through
 */
export async function startEngineThread(
  name: string,
  module: URL,
  settings: object,
  transferred: Transferable[] = [],
): Promise<EngineThread> {
  const worker = new Worker(module, {
    workerData: settings,
    transferList: transferred,
    stdout: true,
    stderr: true,
    execArgv: ["--disable-warning=ExperimentalWarning"],
  });
  let complaint = "";
  worker.stdout.resume();
  worker.stderr.setEncoding("utf8").on("data", (text: string) => (complaint = (complaint + text).slice(-2_000)));
  const ended = new Promise<void>((resolve) => worker.once("exit", () => resolve()));
  const port = await new Promise<number>((resolve, reject) => {
    const fail = (reason: string) => reject(new CloudError("ENGINE_FAILED", `The embedded ${name} did not start: ${reason}`));
    worker.once("message", ({ port: listening, failed }: EngineStarted) =>
      listening === undefined ? fail(failed ?? "no port") : resolve(listening),
    );
    worker.once("error", (error) => fail(String(error)));
    worker.once("exit", () => fail(complaint));
  });
  let closing = false;
  void ended.then(() => closing || process.emitWarning(`The embedded ${name} ended: ${complaint || "without a word"}`));
  return {
    port,
    close: async () => {
      closing = true;
      worker.postMessage("close");
      await ended;
    },
  };
}
