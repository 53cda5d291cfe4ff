/** One leg running documents: what verbs work with. */
import type { Call } from "./call.ts";
import { SAMPLE_RATE } from "./audio/sound-track.ts";
import type { TelephoneSwitch } from "./telephone-switch.ts";
import type { Document, DocumentRequest } from "./twiml/document.ts";
import { resolveAddress } from "./twiml/document.ts";
import { sleep } from "./wait.ts";

/** What follows a verb: the next one, another document, or the end of the call. */
export type Outcome = "next" | "end" | DocumentRequest;

export class Execution {
  readonly switch: TelephoneSwitch;
  readonly call: Call;
  /** A screening document runs on a called leg before it is put through: it may not dial. */
  readonly screening: boolean;
  #interrupted = new AbortController();
  #ordered: DocumentRequest | Document | undefined;

  constructor(telephoneSwitch: TelephoneSwitch, call: Call, screening = false) {
    this.switch = telephoneSwitch;
    this.call = call;
    this.screening = screening;
  }

  /** Aborted when the running verb has to stop: the call is over, or REST ordered another document. */
  get stop(): AbortSignal {
    return AbortSignal.any([this.call.over, this.#interrupted.signal]);
  }

  /** REST orders another document: the running verb is cut, its action is not requested. */
  order(next: DocumentRequest | Document): void {
    this.#ordered = next;
    this.#interrupted.abort();
  }

  /** The ordered document, once. */
  takeOrder(): DocumentRequest | Document | undefined {
    const ordered = this.#ordered;
    if (ordered !== undefined) this.#interrupted = new AbortController();
    this.#ordered = undefined;
    return ordered;
  }

  /** Answers a call that is still ringing: the first verb with sound does. */
  answer(): void {
    if (this.call.status === "ringing" && this.call.direction === "inbound") this.call.become("in-progress");
  }

  /** Plays sound to this leg until it ends, or one of the signals says stop. */
  async play(pcm: Int16Array, stop: AbortSignal): Promise<void> {
    if (stop.aborted) return;
    const { clock } = this.switch;
    this.call.prompts.append(clock.now(), pcm);
    await sleep(clock, (pcm.length / SAMPLE_RATE) * 1000, stop);
    if (stop.aborted) this.call.prompts.cut(clock.now());
  }

  /** The next document by an `action`: undefined, and logged, where the address cannot be resolved. */
  request(
    document: Document,
    address: string | undefined,
    method: string | undefined,
    fields: Readonly<Record<string, string>>,
  ): DocumentRequest | undefined {
    // Without an action the current document is asked for again.
    const url = address === undefined || address === "" ? document.url : resolveAddress(document, address);
    if (url === undefined) {
      this.error(15_004, `the address ${address ?? "(none)"} has no document to be relative to`);
      return undefined;
    }
    return { url, method: method?.toUpperCase() === "GET" ? "GET" : "POST", fields };
  }

  warning(code: number, message: string): void {
    this.switch.log.add({ kind: "warning", call: this.call.sid, code, message });
  }

  error(code: number, message: string): void {
    this.switch.log.add({ kind: "error", call: this.call.sid, code, message });
  }
}
