import { Worker } from "node:worker_threads";
import * as z from "zod";
import { parseJson } from "../template/parse-json.ts";
import type { Invocation, InvocationError } from "./invocation.ts";
import type { InvokeMessage, WorkerMessage, WorkerSetup } from "./worker-messages.ts";

/** Lambda allows ten seconds for loading a function's code. */
const INIT_LIMIT_MS = 10_000;

export interface EnvironmentSpec {
  readonly setup: WorkerSetup;
  readonly env: Readonly<Record<string, string>>;
  readonly onOutput: (text: string) => void;
  readonly onExit: () => void;
}

interface Waiting {
  readonly message: InvokeMessage;
  readonly finish: (invocation: Invocation) => void;
  readonly timer: NodeJS.Timeout;
}

const invocationError = z.object({ errorType: z.string(), errorMessage: z.string(), trace: z.array(z.string()).optional() });

/** One worker thread that runs one invocation at a time and is thrown away when it times out, crashes or is killed. */
export class ExecutionEnvironment {
  readonly #worker: Worker;
  readonly #spec: EnvironmentSpec;
  readonly #initTimer: NodeJS.Timeout;
  #initialised = false;
  #ended = false;
  #lastError: InvocationError | undefined;
  #waiting: Waiting | undefined;

  constructor(spec: EnvironmentSpec) {
    this.#spec = spec;
    this.#worker = new Worker(new URL("worker-main.ts", import.meta.url), {
      workerData: spec.setup,
      env: { ...spec.env },
      resourceLimits: { maxOldGenerationSizeMb: spec.setup.memoryMb },
      stdout: true,
      stderr: true,
      execArgv: ["--enable-source-maps", "--disable-warning=ExperimentalWarning"],
    });
    this.#worker.stdout.setEncoding("utf8").on("data", spec.onOutput);
    this.#worker.stderr.setEncoding("utf8").on("data", spec.onOutput);
    this.#worker.on("message", (message: WorkerMessage) => this.#receive(message));
    this.#worker.on("error", (error) => {
      this.#lastError = { errorType: error instanceof Error ? error.name : "Error", errorMessage: String(error) };
    });
    this.#worker.on("exit", (code) => this.#exited(code));
    this.#initTimer = setTimeout(
      () => this.#fail({ errorType: "Sandbox.Timedout", errorMessage: "Loading the function took over 10 seconds" }),
      INIT_LIMIT_MS,
    );
    this.#initTimer.unref();
  }

  get busy(): boolean {
    return this.#waiting !== undefined;
  }
  get ended(): boolean {
    return this.#ended;
  }

  /** Runs one event; never rejects. Call only when it is neither busy nor ended. */
  invoke(message: InvokeMessage, timeoutMs: number): Promise<Invocation> {
    return new Promise((finish) => {
      const timer = setTimeout(
        () => this.#fail({ errorType: "Sandbox.Timedout", errorMessage: `Task timed out after ${(timeoutMs / 1000).toFixed(2)} seconds` }),
        timeoutMs,
      );
      this.#waiting = { message, finish, timer };
      this.#worker.ref();
      if (this.#initialised) this.#worker.postMessage(message);
    });
  }

  /** Stops the thread at once, mid-invocation or not, as a crash of the machine under it would. */
  async kill(): Promise<void> {
    this.#lastError ??= { errorType: "Runtime.ExitError", errorMessage: "The execution environment was killed" };
    await this.#worker.terminate();
  }

  #receive(message: WorkerMessage): void {
    switch (message.kind) {
      case "ready":
        clearTimeout(this.#initTimer);
        this.#initialised = true;
        if (this.#waiting === undefined) this.#worker.unref();
        else this.#worker.postMessage(this.#waiting.message);
        return;
      case "init-failed":
        return this.#fail(parseError(message.error));
      case "result":
        return this.#finish({ status: "ok", requestId: message.requestId, payload: parseJson(message.payload) });
      case "error":
        return this.#finish({ status: "failed", requestId: message.requestId, error: parseError(message.error) });
    }
  }

  #finish(invocation: Invocation): void {
    const waiting = this.#waiting;
    if (waiting === undefined) return;
    this.#waiting = undefined;
    clearTimeout(waiting.timer);
    this.#worker.unref();
    waiting.finish(invocation);
  }

  #fail(error: InvocationError): void {
    this.#lastError = error;
    void this.#worker.terminate();
  }

  #exited(code: number): void {
    this.#ended = true;
    clearTimeout(this.#initTimer);
    const error = this.#lastError ?? { errorType: "Runtime.ExitError", errorMessage: `The function's process exited with code ${code}` };
    this.#spec.onExit();
    this.#finish({ status: "failed", requestId: this.#waiting?.message.requestId ?? "", error });
  }
}

function parseError(text: string): InvocationError {
  const { errorType, errorMessage, trace } = invocationError.parse(parseJson(text));
  return trace === undefined ? { errorType, errorMessage } : { errorType, errorMessage, trace };
}
