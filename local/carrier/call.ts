/**
 * One leg of a call at the carrier: between the carrier and one telephone. Its state moves only along the legal transitions
 * (telephony.md, section 5), and everything said or played on it lies on a time line.
 */
import { SoundTrack } from "./audio/sound-track.ts";
import type { Clock } from "./clock.ts";
import type { LineEnd } from "./line.ts";

export type CallStatus = "queued" | "initiated" | "ringing" | "in-progress" | "completed" | "busy" | "no-answer" | "failed" | "canceled";
export type Direction = "inbound" | "outbound-api" | "outbound-dial";

const AFTER: Readonly<Record<CallStatus, readonly CallStatus[]>> = {
  queued: ["initiated", "canceled", "failed"],
  initiated: ["ringing", "in-progress", "busy", "no-answer", "failed", "canceled"],
  ringing: ["in-progress", "busy", "no-answer", "failed", "canceled"],
  "in-progress": ["completed"],
  completed: [],
  busy: [],
  "no-answer": [],
  failed: [],
  canceled: [],
};

const isTerminal = (status: CallStatus): boolean => AFTER[status].length === 0;

export type CallEvent =
  | { readonly kind: "status"; readonly status: CallStatus }
  | { readonly kind: "key"; readonly digit: string }
  | { readonly kind: "prompt"; readonly text: string };

/** What somebody says: a telephone's owner, or the far side of a call that was put through to another number. */
export type Voice = Pick<SoundTrack, "append" | "read">;

/** What this leg hears from another one, and since and until when. */
interface Bridge {
  readonly other: Call;
  readonly from: number;
  to: number;
}

export interface CallOptions {
  readonly sid: string;
  readonly account: string;
  readonly from: string;
  readonly to: string;
  readonly direction: Direction;
  readonly status: CallStatus;
  readonly parent?: Call;
  readonly callerName?: string;
  /** How often the call was passed on from number to number before it came here. */
  readonly diversions?: number;
  /** Fields of the webhooks that only some kinds of call have (SIP, clients). */
  readonly extraFields?: Readonly<Record<string, string>>;
}

export class Call {
  readonly sid: string;
  readonly account: string;
  readonly from: string;
  readonly to: string;
  readonly direction: Direction;
  readonly parent: Call | undefined;
  readonly callerName: string | undefined;
  readonly diversions: number;
  readonly extraFields: Readonly<Record<string, string>>;
  readonly createdAt: number;
  /** What the telephone's owner says, keys included. */
  mouth: Voice = new SoundTrack();
  /** What the carrier plays to this leg. */
  readonly prompts = new SoundTrack();
  answeredAt: number | undefined;
  endedAt: number | undefined;
  /** Why it ended, for the phone's display. */
  ending: LineEnd | undefined;
  /** What REST last said: seconds from the answer after which the leg ends, whatever the Dial said. */
  timeLimit: number | undefined;
  #status: CallStatus;
  readonly #clock: Clock;
  readonly #bridges: Bridge[] = [];
  readonly #listeners = new Set<(event: CallEvent) => void>();
  readonly #over = new AbortController();

  constructor(clock: Clock, options: CallOptions) {
    ({ sid: this.sid, account: this.account, from: this.from, to: this.to, direction: this.direction } = options);
    this.parent = options.parent;
    this.callerName = options.callerName;
    this.diversions = options.diversions ?? options.parent?.diversions ?? 0;
    this.extraFields = options.extraFields ?? {};
    this.#status = options.status;
    this.#clock = clock;
    this.createdAt = clock.now();
  }

  get status(): CallStatus {
    return this.#status;
  }

  /** Aborted when the call is over, whoever ended it. */
  get over(): AbortSignal {
    return this.#over.signal;
  }

  get isOver(): boolean {
    return isTerminal(this.#status);
  }

  /** Seconds from the answer to the end (or to now). */
  get seconds(): number {
    return this.answeredAt === undefined ? 0 : Math.floor(((this.endedAt ?? this.#clock.now()) - this.answeredAt) / 1000);
  }

  /** Moves on to a status. False, and nothing happens, where that is no legal transition: nothing leaves a terminal state. */
  become(status: CallStatus, ending?: LineEnd): boolean {
    if (!AFTER[this.#status].includes(status)) return false;
    this.#status = status;
    if (status === "in-progress") this.answeredAt = this.#clock.now();
    if (isTerminal(status)) {
      this.endedAt = this.#clock.now();
      this.ending = ending;
      this.unbridge();
    }
    this.#tell({ kind: "status", status });
    if (isTerminal(status)) this.#over.abort();
    return true;
  }

  /** Ends the leg in the way that fits where it stands: a talk is completed, a ringing is canceled. */
  end(ending: LineEnd): boolean {
    return this.become(this.#status === "in-progress" ? "completed" : "canceled", ending);
  }

  key(digit: string): void {
    if (!this.isOver) this.#tell({ kind: "key", digit });
  }

  tellPrompt(text: string): void {
    this.#tell({ kind: "prompt", text });
  }

  /** From now on both hear each other. */
  bridge(other: Call): void {
    const from = this.#clock.now();
    this.#bridges.push({ other, from, to: Number.POSITIVE_INFINITY });
    other.#bridges.push({ other: this, from, to: Number.POSITIVE_INFINITY });
  }

  /** Ends every bridge of this leg, on both sides. */
  unbridge(): void {
    const now = this.#clock.now();
    for (const bridge of this.#bridges) {
      bridge.to = Math.min(bridge.to, now);
      for (const back of bridge.other.#bridges) if (back.other === this) back.to = Math.min(back.to, now);
    }
  }

  /** The leg that this one is bridged with now. */
  get bridgedWith(): Call | undefined {
    return this.#bridges.findLast(({ to }) => to === Number.POSITIVE_INFINITY)?.other;
  }

  /** What this leg's telephone heard between two instants. */
  heard(from: number, to: number): Int16Array {
    const sound = this.prompts.read(from, to);
    for (const bridge of this.#bridges) {
      const begin = Math.max(from, bridge.from);
      const end = Math.min(to, bridge.to);
      if (end <= begin) continue;
      const voice = bridge.other.mouth.read(begin, end);
      const offset = Math.round(((begin - from) * 8000) / 1000);
      for (let i = 0; i < voice.length && offset + i < sound.length; i++)
        sound[offset + i] = clip((sound[offset + i] ?? 0) + (voice[i] ?? 0));
    }
    return sound;
  }

  subscribe(listener: (event: CallEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(event: CallEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}

const clip = (sample: number): number => Math.max(-32768, Math.min(32767, sample));
