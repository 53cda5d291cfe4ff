/** Sound begins when this much of it is there, so that the next piece may be late without a gap. */
const START_MS = 80;
/** More than this is delay that nobody needs: clocks drift, and a stalled page gets everything at once. */
const MOST_MS = 240;

/** Evens out sound that arrives in uneven pieces. Silence when it runs dry, until there is enough again. */
export class JitterBuffer {
  readonly #start: number;
  readonly #most: number;
  #pieces: Float32Array[] = [];
  #length = 0;
  #running = false;

  /** Samples a second. */
  constructor(rate: number) {
    this.#start = (rate * START_MS) / 1000;
    this.#most = (rate * MOST_MS) / 1000;
  }

  push(piece: Float32Array): void {
    this.#pieces.push(piece);
    this.#length += piece.length;
    if (this.#length > this.#most) this.#take(new Float32Array(Math.floor(this.#length - this.#start)));
    if (this.#length >= this.#start) this.#running = true;
  }

  /** Fills the output. */
  pull(output: Float32Array): void {
    if (this.#running) this.#running = this.#take(output) === output.length;
  }

  #take(output: Float32Array): number {
    let filled = 0;
    for (let piece = this.#pieces.shift(); piece !== undefined; piece = this.#pieces.shift()) {
      const part = piece.subarray(0, output.length - filled);
      output.set(part, filled);
      filled += part.length;
      if (part.length === piece.length) continue;
      this.#pieces.unshift(piece.subarray(part.length));
      break;
    }
    this.#length -= filled;
    return filled;
  }
}
