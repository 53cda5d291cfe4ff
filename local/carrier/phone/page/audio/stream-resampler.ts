/** Half the filter's width, in samples of the slower rate. */
const HALF_WIDTH = 16;

/** Changes the rate of sound that comes in pieces: windowed sinc (Blackman), with its coefficients worked out beforehand. */
export class StreamResampler {
  readonly #up: number;
  readonly #down: number;
  /** Input samples to each side of an output sample. */
  readonly #reach: number;
  /** Coefficients for each place that an output sample can have between two input samples. */
  readonly #phases: readonly Float32Array[];
  #input: Float32Array;
  #at: number;
  #phase = 0;

  /** Rates in Hz, whole numbers. */
  constructor(from: number, to: number) {
    const common = divisor(from, to);
    this.#up = to / common;
    this.#down = from / common;
    const cutoff = Math.min(1, to / from) * 0.95;
    this.#reach = Math.ceil(HALF_WIDTH / cutoff);
    this.#phases = Array.from({ length: this.#up }, (_, phase) => coefficients(phase / this.#up, cutoff, this.#reach));
    this.#input = new Float32Array(this.#reach - 1);
    this.#at = this.#reach - 1;
  }

  /** What comes out so far; the last few samples wait for what follows them. */
  push(piece: Float32Array): Float32Array {
    const input = new Float32Array(this.#input.length + piece.length);
    input.set(this.#input);
    input.set(piece, this.#input.length);
    const output: number[] = [];
    while (this.#at + this.#reach < input.length) {
      output.push(this.#sample(input));
      this.#phase += this.#down;
      this.#at += Math.floor(this.#phase / this.#up);
      this.#phase %= this.#up;
    }
    const done = Math.min(input.length, this.#at - this.#reach + 1);
    this.#input = input.slice(done);
    this.#at -= done;
    return Float32Array.from(output);
  }

  #sample(input: Float32Array): number {
    const weights = this.#phases[this.#phase] ?? new Float32Array();
    const first = this.#at - this.#reach + 1;
    let sum = 0;
    for (let i = 0; i < weights.length; i++) sum += (weights[i] ?? 0) * (input[first + i] ?? 0);
    return sum;
  }
}

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));

function coefficients(between: number, cutoff: number, reach: number): Float32Array {
  return Float32Array.from({ length: 2 * reach }, (_, index) => {
    const distance = index - reach + 1 - between;
    const x = Math.PI * distance * cutoff;
    const sinc = x === 0 ? 1 : Math.sin(x) / x;
    const window = Math.PI * (distance / reach + 1);
    return cutoff * sinc * (0.42 - 0.5 * Math.cos(window) + 0.08 * Math.cos(2 * window));
  });
}
