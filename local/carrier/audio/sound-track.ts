/**
 * Sound on a time line: 16-bit PCM at 8 kHz, mono. Everything a party says, and everything the carrier plays to it, is
 * laid on a track at the instant it begins; what is heard or recorded is read back (mixed) from any span of time.
 * So a recording is right under a clock that jumps as well as under the real one.
 */
export const SAMPLE_RATE = 8000;

interface Piece {
  /** First sample, counted from the epoch at 8 kHz. */
  readonly from: number;
  readonly pcm: Int16Array;
}

export class SoundTrack {
  #pieces: Piece[] = [];

  /** Lays sound on the track, beginning at `at` (epoch ms). Pieces may overlap: they are mixed. */
  append(at: number, pcm: Int16Array): void {
    if (pcm.length > 0) this.#pieces.push({ from: sampleAt(at), pcm });
  }

  /** Cuts off everything from `at` on: a prompt that a key has stopped. */
  cut(at: number): void {
    const end = sampleAt(at);
    this.#pieces = this.#pieces.flatMap((piece) => {
      if (piece.from >= end) return [];
      return piece.from + piece.pcm.length <= end ? [piece] : [{ from: piece.from, pcm: piece.pcm.subarray(0, end - piece.from) }];
    });
  }

  /** The sound between two instants (epoch ms), silence where there is none, clipped where it is too loud. */
  read(from: number, to: number): Int16Array {
    const start = sampleAt(from);
    const mixed = new Int16Array(Math.max(0, sampleAt(to) - start));
    for (const { from: first, pcm } of this.#pieces) {
      const begin = Math.max(first, start);
      const end = Math.min(first + pcm.length, start + mixed.length);
      for (let i = begin; i < end; i++) mixed[i - start] = clip((mixed[i - start] ?? 0) + (pcm[i - first] ?? 0));
    }
    return mixed;
  }

  /** Drops what ended before `at`: a long call need not keep what nobody will read again. */
  forget(at: number): void {
    const oldest = sampleAt(at);
    this.#pieces = this.#pieces.filter((piece) => piece.from + piece.pcm.length > oldest);
  }

  /** When the last sound on the track ends (epoch ms), or undefined when there is none. */
  get endsAt(): number | undefined {
    if (this.#pieces.length === 0) return undefined;
    return (Math.max(...this.#pieces.map((piece) => piece.from + piece.pcm.length)) * 1000) / SAMPLE_RATE;
  }
}

const sampleAt = (ms: number): number => Math.round((ms * SAMPLE_RATE) / 1000);
const clip = (sample: number): number => Math.max(-32768, Math.min(32767, sample));
