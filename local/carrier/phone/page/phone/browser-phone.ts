import { busyTone, dtmfTone } from "../../../audio/tones.ts";
import type { Person, ToPhone } from "../../phone-messages.ts";
import { Earpiece } from "../audio/earpiece.ts";
import { Mouthpiece } from "../audio/mouthpiece.ts";
import type { PageAudio } from "../audio/page-audio.ts";
import { ringtone } from "../audio/ringtone.ts";
import type { SourceProblem } from "../audio/source.ts";
import { after, inCall, NEW_PHONE, type PhoneEvent, type PhoneState } from "./phone-state.ts";
import { PhoneSocket } from "./phone-socket.ts";

const BEEPS_MS = 1500;
const KEY_TONE_MS = 120;

export interface BrowserPhoneOptions {
  readonly audio: PageAudio;
  readonly socketUrl: string;
  /** Whose telephone it is to be at first. */
  readonly choose: (persons: readonly Person[]) => Person | undefined;
}

/** One telephone on the page: its connection, its sound and what it shows. */
export class BrowserPhone {
  readonly id = crypto.randomUUID();
  readonly earpiece: Earpiece;
  readonly mouthpiece: Mouthpiece;
  readonly #choose: BrowserPhoneOptions["choose"];
  readonly #socket: PhoneSocket;
  readonly #listeners = new Set<() => void>();
  #state = NEW_PHONE;
  #stopChime = (): void => {};

  constructor({ audio, socketUrl, choose }: BrowserPhoneOptions) {
    this.#choose = choose;
    this.earpiece = new Earpiece(audio);
    this.mouthpiece = new Mouthpiece(audio, (frame) => this.#say(frame));
    this.#socket = new PhoneSocket(socketUrl, {
      connection: (connection) => this.#happened({ kind: "connection", connection }),
      told: (message) => this.#told(message),
      heard: (frame) => this.earpiece.hear(frame),
    });
  }

  /** These two are shaped for React's useSyncExternalStore. */
  readonly state = (): PhoneState => this.#state;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  become(person: Person): void {
    this.#happened({ kind: "person", person });
    this.#socket.send({ type: "register", address: person.address, name: person.name });
  }

  dial(to: string): void {
    this.#socket.send({ type: "dial", to, withheld: this.#state.person?.withheld === true });
  }

  answer(): void {
    this.#socket.send({ type: "answer" });
  }

  hangUp(): void {
    if (inCall(this.#state)) this.#socket.send({ type: "hang-up" });
  }

  /** A key under the finger: it sounds always, and means something in a talk. */
  press(digit: string): void {
    this.earpiece.chime(dtmfTone(digit, KEY_TONE_MS));
    if (this.#state.call?.state === "talking") this.#socket.send({ type: "press", digits: digit });
  }

  async useMicrophone(): Promise<void> {
    this.#voice({ source: "microphone" }, await this.mouthpiece.useMicrophone());
  }

  async speakFile(file: File): Promise<void> {
    const problem = await this.mouthpiece.speakFile(file, () => this.fallSilent());
    this.#voice({ source: "file", speaking: file.name }, problem);
  }

  fallSilent(): void {
    this.mouthpiece.stop();
    this.#voice({ source: "nothing" });
  }

  mute(muted: boolean): void {
    this.mouthpiece.muted = muted;
    this.#happened({ kind: "voice", voice: { ...this.#state.voice, muted } });
  }

  close(): void {
    this.#stopChime();
    this.mouthpiece.stop();
    this.earpiece.close();
    this.#socket.close();
  }

  #voice(voice: Pick<PhoneState["voice"], "source" | "speaking">, problem?: SourceProblem): void {
    const { muted } = this.#state.voice;
    this.#happened({ kind: "voice", voice: problem === undefined ? { ...voice, muted } : { source: "nothing", muted } });
    if (problem !== undefined) this.#happened({ kind: "problem", problem });
  }

  #say(frame: Int16Array<ArrayBuffer>): void {
    if (this.#state.call?.state === "talking") this.#socket.say(frame);
  }

  #told(message: ToPhone): void {
    this.#happened({ kind: "told", message });
    if (message.type === "call") this.#chime();
    if (message.type !== "directory") return;
    // At first, and again when the carrier came back.
    const person = this.#state.person ?? this.#choose(message.persons);
    if (person !== undefined) this.become(person);
  }

  /** Rings while it rings; beeps when the other side is gone. */
  #chime(): void {
    const { call } = this.#state;
    this.#stopChime();
    this.#stopChime = () => {};
    if (call?.state === "ringing") this.#stopChime = this.earpiece.chime(ringtone(), { loop: true });
    if (call?.state === "ended" && call.reason !== "hung-up" && call.direction === "out") this.earpiece.chime(busyTone(BEEPS_MS));
  }

  #happened(event: PhoneEvent): void {
    this.#state = after(this.#state, event, Date.now());
    for (const listener of this.#listeners) listener();
  }
}
