import { LISTENING } from "./listening.ts";
import { Loudness } from "./loudness.ts";
import type { PageAudio } from "./page-audio.ts";
import type { SourceProblem } from "./source.ts";

/** Asked for by its name, a browser's refusal of the microphone is told apart from there being none. */
const REFUSALS = new Set(["NotAllowedError", "SecurityError"]);

/** What one telephone's owner says, by microphone or out of a file: frames of 8 kHz, in real time. */
export class Mouthpiece {
  readonly loudness = new Loudness();
  muted = false;
  readonly #audio: PageAudio;
  readonly #say: (frame: Int16Array<ArrayBuffer>) => void;
  #silence = (): void => {};

  constructor(audio: PageAudio, say: (frame: Int16Array<ArrayBuffer>) => void) {
    this.#audio = audio;
    this.#say = say;
  }

  /** Says what the microphone hears, from now on. */
  async useMicrophone(): Promise<SourceProblem | undefined> {
    this.stop();
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: { echoCancellation: true, noiseSuppression: true } });
      const context = await this.#audio.context;
      const source = new MediaStreamAudioSourceNode(context, { mediaStream: stream });
      this.#speakFrom(context, source, () => stream.getTracks().forEach((track) => track.stop()));
      return undefined;
    } catch (error) {
      return error instanceof DOMException && REFUSALS.has(error.name) ? "microphone-refused" : "no-microphone";
    }
  }

  /** Says a sound file once. Any kind that the browser can play. */
  async speakFile(file: Blob, ended: () => void): Promise<SourceProblem | undefined> {
    this.stop();
    const context = await this.#audio.context;
    try {
      const source = new AudioBufferSourceNode(context, { buffer: await context.decodeAudioData(await file.arrayBuffer()) });
      source.addEventListener("ended", ended);
      let started = false;
      const begin = (): void => {
        started = true;
        source.start();
      };
      const end = (): void => {
        source.removeEventListener("ended", ended);
        if (started) source.stop();
      };
      this.#speakFrom(context, source, end, begin);
      return undefined;
    } catch {
      return "not-sound";
    }
  }

  stop(): void {
    this.#silence();
    this.#silence = () => {};
  }

  #speakFrom(context: AudioContext, source: AudioNode, end: () => void, begin = (): void => {}): void {
    // Another may have begun while this one was being fetched.
    this.stop();
    const capture = new AudioWorkletNode(context, "telephone-capture", { numberOfOutputs: 1 });
    capture.port.addEventListener("message", ({ data }) => {
      if (data instanceof ArrayBuffer) this.#frame(new Int16Array(data));
      else if (data === LISTENING) begin();
    });
    capture.port.start();
    // A node that leads nowhere is not run; this one's output is silent.
    source.connect(capture).connect(context.destination);
    this.#silence = () => {
      capture.port.close();
      capture.disconnect();
      source.disconnect();
      end();
    };
  }

  #frame(frame: Int16Array<ArrayBuffer>): void {
    if (this.muted) return;
    this.loudness.add(frame);
    this.#say(frame);
  }
}
