/** A telephone's end of a leg: what the phone page and the tests hold in their hands. */
import { SAMPLE_RATE } from "./audio/sound-track.ts";
import { dtmfTone } from "./audio/tones.ts";
import type { Call, CallEvent } from "./call.ts";
import type { Clock } from "./clock.ts";
import type { Line, LineEvent, LineState } from "./line.ts";

/** From one key to the next, so that each tone is heard by itself. */
const KEY_MS = 200;
const PAUSE_MS = 500;
/** A microphone's pieces come a little early or late; those that come this early follow the one before. */
const JITTER_MS = 200;

export interface LineOptions {
  readonly call: Call;
  readonly clock: Clock;
  readonly direction: "out" | "in";
  readonly address: string;
  readonly peer: string;
  /** What declining does, where several phones ring for one leg. */
  readonly decline?: () => void;
  /** Another phone of the same address took the call. */
  readonly takenElsewhere?: () => boolean;
  readonly take?: () => boolean;
}

export class CallLine implements Line {
  readonly #options: LineOptions;
  #nextKeyAt = 0;
  #spokenUntil = 0;

  constructor(options: LineOptions) {
    this.#options = options;
  }

  get id(): string {
    return this.#options.call.sid;
  }
  get direction(): "out" | "in" {
    return this.#options.direction;
  }
  get address(): string {
    return this.#options.address;
  }
  get peer(): string {
    return this.#options.peer;
  }

  get state(): LineState {
    const { call, direction, takenElsewhere } = this.#options;
    if (call.isOver || takenElsewhere?.() === true) return "ended";
    if (call.status === "in-progress") return "talking";
    return direction === "out" ? "calling" : "ringing";
  }

  get answeredAt(): number {
    return this.#options.call.answeredAt ?? Number.NaN;
  }

  get connectedTo(): string | undefined {
    return this.#options.call.bridgedWith?.sid;
  }

  answer(): void {
    const { call, take } = this.#options;
    if (this.state === "ringing" && take?.() !== false) call.become("in-progress");
  }

  decline(): void {
    if (this.state !== "ringing") return;
    if (this.#options.decline === undefined) this.#options.call.become("busy", "declined");
    else this.#options.decline();
  }

  hangUp(): void {
    if (this.state === "ringing") this.decline();
    else if (this.state !== "ended") this.#options.call.end("hung-up");
  }

  press(digits: string): void {
    const { clock, call } = this.#options;
    for (const digit of digits) {
      const at = Math.max(clock.now(), this.#nextKeyAt);
      this.#nextKeyAt = at + (digit === "w" ? PAUSE_MS : KEY_MS);
      if (digit === "w") continue;
      if (at <= clock.now()) this.#key(call, digit);
      else clock.after(at - clock.now(), () => this.#key(call, digit));
    }
  }

  #key(call: Call, digit: string): void {
    if (this.state !== "talking") return;
    call.mouth.append(this.#options.clock.now(), dtmfTone(digit));
    call.key(digit);
  }

  speak(pcm: Int16Array): void {
    if (this.state !== "talking") return;
    const now = this.#options.clock.now();
    const at = this.#spokenUntil - now <= JITTER_MS ? Math.max(now, this.#spokenUntil) : now;
    this.#spokenUntil = at + (pcm.length * 1000) / SAMPLE_RATE;
    this.#options.call.mouth.append(at, pcm);
  }

  listen(from: number, to: number): Int16Array {
    return this.#options.call.heard(from, to);
  }

  subscribe(listener: (event: LineEvent) => void): () => void {
    return this.#options.call.subscribe((event) => listener(this.#asLineEvent(event)));
  }

  #asLineEvent(event: CallEvent): LineEvent {
    if (event.kind !== "status") return event;
    const { state } = this;
    const reason = this.#options.takenElsewhere?.() === true ? "canceled" : this.#options.call.ending;
    return state === "ended" && reason !== undefined ? { kind: "state", state, reason } : { kind: "state", state };
  }
}
