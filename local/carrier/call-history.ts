/** Calls as they are remembered: live ones, and what is left of the finished, which outlive the process. */
import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import type { Call, CallStatus } from "./call.ts";
import type { TelephoneSwitch } from "./telephone-switch.ts";

const STATUSES = ["queued", "initiated", "ringing", "in-progress", "completed", "busy", "no-answer", "failed", "canceled"] as const;
const schema = z.object({
  sid: z.string(),
  account: z.string(),
  from: z.string(),
  to: z.string(),
  direction: z.enum(["inbound", "outbound-api", "outbound-dial"]),
  status: z.enum(STATUSES),
  parent: z.string().optional(),
  createdAt: z.number(),
  answeredAt: z.number().optional(),
  endedAt: z.number().optional(),
});
export type RememberedCall = z.infer<typeof schema>;

/** How often it is looked for calls that are not written down yet. */
const WRITE_MS = 500;

export class CallHistory {
  readonly #switch: TelephoneSwitch;
  readonly #past = new Map<string, RememberedCall>();
  readonly #written = new Map<string, CallStatus>();
  readonly #file: string | undefined;
  readonly #timer: NodeJS.Timeout | undefined;

  constructor(telephoneSwitch: TelephoneSwitch, dataDir: string | undefined) {
    this.#switch = telephoneSwitch;
    if (dataDir === undefined) return;
    mkdirSync(dataDir, { recursive: true });
    this.#file = join(dataDir, "calls.jsonl");
    this.#read(this.#file);
    this.#timer = setInterval(() => this.#write(), WRITE_MS);
    this.#timer.unref();
  }

  get(account: string, sid: string): RememberedCall | undefined {
    const live = this.#switch.calls.get(sid);
    const call = live === undefined ? this.#past.get(sid) : remember(live);
    return call?.account === account ? call : undefined;
  }

  /** Newest first. */
  list(account: string): RememberedCall[] {
    const live = [...this.#switch.calls.values()].map(remember);
    return [...this.#past.values(), ...live].filter((call) => call.account === account).toSorted((a, b) => b.createdAt - a.createdAt);
  }

  close(): void {
    clearInterval(this.#timer);
    this.#write();
  }

  /** A call that was alive when the process died is over: its talk was cut. */
  #read(file: string): void {
    if (!existsSync(file)) return;
    for (const line of readFileSync(file, "utf8").split("\n")) {
      const call = parse(line);
      if (call !== undefined) this.#past.set(call.sid, call);
    }
    for (const call of this.#past.values())
      if (call.endedAt === undefined)
        this.#past.set(call.sid, { ...call, status: "completed", endedAt: call.answeredAt ?? call.createdAt });
  }

  #write(): void {
    if (this.#file === undefined) return;
    for (const call of this.#switch.calls.values()) {
      if (this.#written.get(call.sid) === call.status) continue;
      appendFileSync(this.#file, `${JSON.stringify(remember(call))}\n`);
      this.#written.set(call.sid, call.status);
    }
  }
}

function remember(call: Call): RememberedCall {
  const { sid, account, from, to, direction, status, createdAt, answeredAt, endedAt, parent } = call;
  return { sid, account, from, to, direction, status, createdAt, answeredAt, endedAt, parent: parent?.sid };
}

/** A line that a crash cut short is no call. */
function parse(line: string): RememberedCall | undefined {
  try {
    return schema.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}
