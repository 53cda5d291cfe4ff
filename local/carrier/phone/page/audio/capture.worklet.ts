/** Cuts what a microphone or a file says into frames of 8 kHz, which go out through the port. */
import { SAMPLE_RATE } from "../../../audio/sound-track.ts";
import { FRAME_SAMPLES } from "../../frame.ts";
import { LISTENING } from "./listening.ts";
import { StreamResampler } from "./stream-resampler.ts";

class Capture extends AudioWorkletProcessor {
  readonly #resampler = new StreamResampler(sampleRate, SAMPLE_RATE);
  #frame = new Int16Array(FRAME_SAMPLES);
  #filled = 0;

  constructor() {
    super();
    // What is said before this is lost: the sound thread makes this node some time after the page asked for it.
    this.port.postMessage(LISTENING);
  }

  process(inputs: Float32Array[][]): boolean {
    for (const sample of this.#resampler.push(mono(inputs[0] ?? []))) {
      this.#frame[this.#filled++] = Math.max(-32_768, Math.min(32_767, Math.round(sample * 32_768)));
      if (this.#filled < FRAME_SAMPLES) continue;
      this.port.postMessage(this.#frame.buffer, [this.#frame.buffer]);
      this.#frame = new Int16Array(FRAME_SAMPLES);
      this.#filled = 0;
    }
    return true;
  }
}

/** The mean of the channels. Nothing while no source is connected. */
function mono(channels: readonly Float32Array[]): Float32Array {
  const [first, ...others] = channels;
  if (first === undefined) return new Float32Array();
  if (others.length === 0) return first;
  return first.map((sample, at) => others.reduce((sum, channel) => sum + (channel[at] ?? 0), sample) / channels.length);
}

registerProcessor("telephone-capture", Capture);
