import { randomUUID } from "node:crypto";
import type { Json } from "../template/json.ts";
import { ExecutionEnvironment } from "./execution-environment.ts";
import type { FunctionLog } from "./function-log.ts";
import type { Invocation } from "./invocation.ts";
import type { WorkerSetup } from "./worker-messages.ts";

/** Lambda's own limit for a synchronous request or answer. */
const PAYLOAD_LIMIT = 6 * 1024 * 1024;
/** Threads one function may have at once here; more invocations wait their turn. */
const MAX_ENVIRONMENTS = 8;

export interface FunctionSpec {
  readonly name: string;
  readonly arn: string;
  readonly path: string;
  readonly setup: WorkerSetup;
  readonly timeoutMs: number;
  /** Reserved concurrency: invocations above it are throttled. */
  readonly reserved?: number;
  /** Environment of a new execution environment; `serial` counts them. */
  readonly environment: (serial: number) => Readonly<Record<string, string>>;
  readonly log: FunctionLog;
  /** Brings the shared clock up to date. */
  readonly refreshClock: () => void;
}

/** A function: hands each event to an idle execution environment, makes new ones under load, replaces dead ones. */
export class LambdaFunction {
  readonly spec: FunctionSpec;
  readonly #environments = new Map<number, ExecutionEnvironment>();
  /** Environments that an invocation has been given. */
  readonly #taken = new Set<ExecutionEnvironment>();
  readonly #waiting: (() => void)[] = [];
  #running = 0;
  #serial = 0;
  #closed = false;

  constructor(spec: FunctionSpec) {
    this.spec = spec;
  }

  get running(): number {
    return this.#running;
  }

  /** Runs one event to its end; never rejects. */
  async invoke(event: Json, requestId: string = randomUUID()): Promise<Invocation> {
    const { reserved, timeoutMs, log } = this.spec;
    if (this.#closed || (reserved !== undefined && this.#running >= reserved)) return { status: "throttled", requestId };
    const text = JSON.stringify(event);
    if (Buffer.byteLength(text) > PAYLOAD_LIMIT) return tooLarge(requestId, "request");
    this.#running += 1;
    const environment = await this.#acquire();
    try {
      this.spec.refreshClock();
      const invocation = await environment.invoke({ requestId, event: text, deadline: Date.now() + timeoutMs }, timeoutMs);
      if (invocation.status === "failed") log.line(JSON.stringify({ level: "ERROR", requestId, ...invocation.error }));
      return { ...limitAnswer(invocation), requestId };
    } finally {
      this.#running -= 1;
      this.#taken.delete(environment);
      this.#waiting.shift()?.();
    }
  }

  /** Has an execution environment ready before the first event. */
  warm(): void {
    if (this.#environments.size === 0) this.#create();
  }

  /** Stops every execution environment (or one) at once; running invocations fail as after a crash. */
  async kill(serial?: number): Promise<void> {
    const doomed = [...this.#environments].filter(([number]) => serial === undefined || number === serial);
    await Promise.all(doomed.map(([, environment]) => environment.kill()));
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.kill();
    await this.spec.log.flushed();
  }

  async #acquire(): Promise<ExecutionEnvironment> {
    for (;;) {
      const idle = [...this.#environments.values()].find((environment) => !this.#taken.has(environment) && !environment.ended);
      const environment = idle ?? (this.#environments.size < MAX_ENVIRONMENTS ? this.#create() : undefined);
      if (environment !== undefined) {
        this.#taken.add(environment);
        return environment;
      }
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  #create(): ExecutionEnvironment {
    const serial = (this.#serial += 1);
    const environment = new ExecutionEnvironment({
      setup: this.spec.setup,
      env: this.spec.environment(serial),
      onOutput: (text) => this.spec.log.write(text),
      onExit: () => this.#environments.delete(serial),
    });
    this.#environments.set(serial, environment);
    return environment;
  }
}

function limitAnswer(invocation: Invocation): Invocation {
  if (invocation.status !== "ok" || Buffer.byteLength(JSON.stringify(invocation.payload)) <= PAYLOAD_LIMIT) return invocation;
  return tooLarge(invocation.requestId, "response");
}

function tooLarge(requestId: string, what: "request" | "response"): Invocation {
  const errorType = what === "request" ? "RequestEntityTooLarge" : "Function.ResponseSizeTooLarge";
  return { status: "failed", requestId, error: { errorType, errorMessage: `The ${what} payload exceeds 6 MB` } };
}
