import type { Clock } from "../clock.ts";
import type { Line, LineEnd, LineEvent, TelephoneNetwork } from "../line.ts";
import type { PhoneCall, Refusal, ToCarrier, ToPhone } from "./phone-messages.ts";
import { streamSound } from "./stream-sound.ts";

export interface PhoneOptions {
  readonly network: TelephoneNetwork;
  readonly clock: Clock;
  readonly tell: (message: ToPhone) => void;
  readonly play: (frame: Int16Array) => void;
}

/** One telephone on the page, at the carrier's end of its socket. It holds one call at a time. */
export class Phone {
  readonly #options: PhoneOptions;
  #address: string | undefined;
  #name: string | undefined;
  #unplug = (): void => {};
  #line: Line | undefined;
  #release = (): void => {};
  #connectedTo: string | undefined;

  constructor(options: PhoneOptions) {
    this.#options = options;
  }

  do(message: ToCarrier): void {
    switch (message.type) {
      case "register":
        return this.#register(message.address, message.name);
      case "dial":
        return this.#dial(message.to, message.withheld === true);
      case "answer":
        return this.#withCall((line) => line.answer());
      case "decline":
      case "hang-up":
        return this.#withCall((line) => this.#end(line));
      case "press":
        return this.#withCall((line) => line.press(message.digits));
    }
  }

  /** What its owner says. Nobody hears it before the call is answered. */
  speak(pcm: Int16Array): void {
    if (pcm.length > 0) this.#line?.speak(pcm);
  }

  /** Its socket is gone: it hangs up and can't be rung any more. */
  close(): void {
    const line = this.#line;
    this.#let();
    line?.hangUp();
    this.#unplug();
  }

  #register(address: string, name: string | undefined): void {
    if (this.#line !== undefined) return this.#refuse("in-a-call", "A telephone keeps its number during a call. Hang up first.");
    this.#unplug();
    this.#address = address;
    this.#name = name;
    this.#options.tell({ type: "registered", address });
    this.#unplug = this.#options.network.attach({
      address,
      ring: (line) => this.#ring(line),
      receive: ({ id, from, body, at }) => this.#options.tell({ type: "text", text: { id, from, body, at } }),
    });
  }

  #dial(to: string, withheld: boolean): void {
    if (this.#address === undefined) return this.#refuse("not-registered", "This telephone has no number yet: register first.");
    if (this.#line !== undefined) return this.#refuse("in-a-call", "This telephone is in a call. Hang up first.");
    const name = this.#name === undefined || withheld ? {} : { displayName: this.#name };
    this.#hold(this.#options.network.dial({ from: this.#address, to, withheld, ...name }));
  }

  #ring(line: Line): void {
    if (this.#line === undefined) this.#hold(line);
    else line.decline();
  }

  #hold(line: Line): void {
    const stopSound = streamSound(line, this.#options.clock, (frame) => this.#hear(line, frame));
    const unsubscribe = line.subscribe((event) => this.#happened(line, event));
    this.#line = line;
    this.#release = () => {
      stopSound();
      unsubscribe();
    };
    this.#show(line);
  }

  #let(): void {
    this.#release();
    this.#release = () => {};
    this.#line = undefined;
    this.#connectedTo = undefined;
  }

  #hear(line: Line, frame: Int16Array): void {
    this.#options.play(frame);
    // Lines tell of their own state only; who hears whom is asked for as the sound passes.
    if (line.connectedTo === this.#connectedTo) return;
    this.#connectedTo = line.connectedTo;
    this.#show(line);
  }

  #happened(line: Line, event: LineEvent): void {
    if (event.kind === "prompt") return this.#options.tell({ type: "prompt", text: event.text });
    if (event.kind === "key") return this.#options.tell({ type: "key", digit: event.digit });
    if (event.state === "ended") this.#let();
    this.#show(line, event.reason);
  }

  /** A declined line may ring on at another telephone of the same number; for this one it is over. */
  #end(line: Line): void {
    const reason = line.state === "ringing" ? "declined" : "hung-up";
    line.hangUp();
    if (this.#line !== line) return;
    this.#let();
    this.#show(line, reason, "ended");
  }

  #show(line: Line, reason?: LineEnd, state = line.state): void {
    const { id, direction, peer, answeredAt, connectedTo } = line;
    const call: PhoneCall = { id, direction, peer, state };
    if (reason !== undefined) call.reason = reason;
    if (connectedTo !== undefined && state !== "ended") call.connectedTo = connectedTo;
    if (!Number.isNaN(answeredAt)) call.talkedMs = this.#options.clock.now() - answeredAt;
    this.#options.tell({ type: "call", call });
  }

  #withCall(act: (line: Line) => void): void {
    if (this.#line === undefined) this.#refuse("no-call", "There is no call.");
    else act(this.#line);
  }

  #refuse(code: Refusal, message: string): void {
    this.#options.tell({ type: "error", code, message });
  }
}
