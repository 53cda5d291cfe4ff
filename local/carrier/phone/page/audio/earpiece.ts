import { Loudness } from "./loudness.ts";
import type { PageAudio } from "./page-audio.ts";
import { playOnce } from "./play-once.ts";

/** What one telephone's owner hears. */
export class Earpiece {
  readonly loudness = new Loudness();
  #context: AudioContext | undefined;
  #node: AudioWorkletNode | undefined;
  #closed = false;

  constructor(audio: PageAudio) {
    void audio.context.then((context) => this.#plugIn(context));
  }

  /** A frame of the call. */
  hear(frame: Int16Array): void {
    this.loudness.add(frame);
    if (this.#context?.state === "running") this.#node?.port.postMessage(frame);
  }

  /** A sound that the telephone itself makes; the answer stops it. */
  chime(pcm: Int16Array, options?: Parameters<typeof playOnce>[2]): () => void {
    return this.#context === undefined ? () => {} : playOnce(this.#context, pcm, options);
  }

  close(): void {
    this.#closed = true;
    this.#node?.disconnect();
  }

  #plugIn(context: AudioContext): void {
    if (this.#closed) return;
    this.#context = context;
    this.#node = new AudioWorkletNode(context, "telephone-playback", { numberOfInputs: 0, outputChannelCount: [1] });
    this.#node.connect(context.destination);
  }
}
