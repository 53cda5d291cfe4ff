/** Counts, hashes and checks sound on its way through, in constant memory. */
import { createHash } from "node:crypto";
import { Transform, type TransformCallback } from "node:stream";
import { checkHead, checkLength, checkSize, WAV_HEAD_BYTES } from "../../core/recordings/sound-rules.ts";

/** The stream fails with SoundRefused as soon as a rule is broken, at the latest before its end, so that nothing half gets stored. */
export class SoundMeter extends Transform {
  bytes = 0;
  readonly #hash = createHash("sha256");
  readonly #announced: number | undefined;
  #head = Buffer.alloc(0);

  /** @param announced the length that was announced, in bytes; undefined when none was */
  constructor(announced: number | undefined) {
    super();
    this.#announced = announced;
  }

  /** Of all bytes, in hexadecimal; to be asked once, after the end. */
  sha256(): string {
    return this.#hash.digest("hex");
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.bytes += chunk.length;
    this.#hash.update(chunk);
    this.#follow(done, () => this.#check(chunk), chunk);
  }

  override _flush(done: TransformCallback): void {
    this.#follow(done, () => {
      checkHead(this.#head);
      checkLength(this.bytes, this.#announced);
    });
  }

  #check(chunk: Buffer): void {
    checkSize(this.bytes);
    if (this.#head.length >= WAV_HEAD_BYTES) return;
    this.#head = Buffer.concat([this.#head, chunk.subarray(0, WAV_HEAD_BYTES - this.#head.length)]);
    if (this.#head.length >= WAV_HEAD_BYTES) checkHead(this.#head);
  }

  /** Goes on when the check holds, and fails the stream when it does not. */
  #follow(done: TransformCallback, check: () => void, chunk?: Buffer): void {
    try {
      check();
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)));
      return;
    }
    done(null, chunk);
  }
}
