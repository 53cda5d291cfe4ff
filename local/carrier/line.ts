/**
 * One party's end of a call: what a telephone in somebody's hand can do and hear.
 * The browser phone and the scenario language of the tests are both written against this and nothing else.
 */

export type LineState = "calling" | "ringing" | "talking" | "ended";

export type LineEvent =
  | { readonly kind: "state"; readonly state: LineState; readonly reason?: LineEnd }
  /** Words that were spoken to this party by the carrier (Say), or the address of what was played; for the log on the phone. */
  | { readonly kind: "prompt"; readonly text: string }
  /** A key that reached this party's carrier. */
  | { readonly kind: "key"; readonly digit: string };

/** Why a line ended, as its own phone would show it. */
export type LineEnd = "hung-up" | "other-side-hung-up" | "declined" | "busy" | "no-answer" | "failed" | "canceled";

export interface Line {
  /** The carrier's call id (CA + 32 hex) of this leg. */
  readonly id: string;
  readonly direction: "out" | "in";
  /** Own address: E.164 number, `client:name` or `sip:user@host`. */
  readonly address: string;
  /** The other side as this phone displays it. */
  readonly peer: string;
  readonly state: LineState;
  /** Epoch milliseconds of the answer; NaN before. */
  readonly answeredAt: number;
  /** The call id of the leg that hears this one and is heard by it, while there is one. */
  readonly connectedTo: string | undefined;
  answer(): void;
  decline(): void;
  hangUp(): void;
  /** Digits 0-9 * # A-D, `w` = half a second; each is heard as its tone and understood as a key. */
  press(digits: string): void;
  /** Says 16-bit PCM at 8 kHz, beginning now. Live microphones send 20 ms pieces; tests send whole sentences. */
  speak(pcm: Int16Array): void;
  /** What this party heard between two instants (epoch ms by the carrier's clock): prompts, ringback, the other people. */
  listen(from: number, to: number): Int16Array;
  subscribe(listener: (event: LineEvent) => void): () => void;
}

/** A telephone that can be rung. */
export interface Handset {
  /** E.164 number, `client:name` or `sip:user@host`. Several handsets may share an address: all ring, the first answer wins. */
  readonly address: string;
  ring(line: Line): void;
  /** Shows a text message. One that came before may come again, with the same id; a handset without this has no display. */
  readonly receive?: (message: ReceivedText) => void;
}

/** A text message as a telephone gets it. */
export interface ReceivedText {
  readonly id: string;
  readonly from: string;
  readonly body: string;
  /** Epoch milliseconds by the carrier's clock. */
  readonly at: number;
}

/** The network as telephones see it. */
export interface TelephoneNetwork {
  /** Plugs a phone in; the answer unplugs it. A number with no phone plugged in is unreachable. */
  attach(handset: Handset): () => void;
  /** A phone dials. `displayName` reaches the other side as CallerName where the number asks for it; `withheld` hides the number. */
  dial(call: { readonly from: string; readonly to: string; readonly withheld?: boolean; readonly displayName?: string }): Line;
  /** Numbers in the phone page's "call" list: those of the account, with a friendly name. */
  listed(): readonly { readonly number: string; readonly name: string }[];
}
