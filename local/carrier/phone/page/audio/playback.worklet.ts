/** Plays what a telephone hears: frames of 8 kHz come through the port, the sound card's rate goes out. */
import { SAMPLE_RATE } from "../../../audio/sound-track.ts";
import { JitterBuffer } from "./jitter-buffer.ts";
import { StreamResampler } from "./stream-resampler.ts";

class Playback extends AudioWorkletProcessor {
  readonly #resampler = new StreamResampler(SAMPLE_RATE, sampleRate);
  readonly #buffer = new JitterBuffer(sampleRate);

  constructor() {
    super();
    this.port.addEventListener("message", ({ data }) => {
      if (data instanceof Int16Array) this.#buffer.push(this.#resampler.push(Float32Array.from(data, (sample) => sample / 32_768)));
    });
    this.port.start();
  }

  process(_inputs: Float32Array[][], outputs: Float32Array[][]): boolean {
    const [first, ...others] = outputs[0] ?? [];
    if (first === undefined) return true;
    this.#buffer.pull(first);
    for (const channel of others) channel.set(first);
    return true;
  }
}

registerProcessor("telephone-playback", Playback);
