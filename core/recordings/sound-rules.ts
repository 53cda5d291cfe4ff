/** What may be stored as a recording. What is refused stays at the carrier, so nothing is lost by it. */

/** Four hours of two channels (the longest call a carrier connects by itself) are 460 MB; this leaves room and still bounds a mistake. */
export const MAX_RECORDING_BYTES = 1024 ** 3;

/** Bytes of a file's beginning that tell whether it is a WAV file. */
export const WAV_HEAD_BYTES = 12;

const WAV_TYPES: ReadonlySet<string> = new Set(["audio/wav", "audio/x-wav", "audio/wave", "audio/vnd.wave"]);

export type RefusalCode = "not-audio" | "too-large" | "wrong-length" | "wrong-size-in-store";

/** What came as a recording is none, or not all of it. */
export class SoundRefused extends Error {
  override readonly name = "SoundRefused";
  readonly code: RefusalCode;
  constructor(code: RefusalCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** @throws SoundRefused by what is announced, before a byte is read */
export function checkAnnounced({ contentType, length }: { readonly contentType: string; readonly length?: number }): void {
  if (!WAV_TYPES.has(contentType)) throw new SoundRefused("not-audio", `content type "${contentType.slice(0, 80)}" is not WAV`);
  if (length !== undefined) checkSize(length);
}

/** @throws SoundRefused when there are more bytes than a recording can have */
export function checkSize(bytes: number): void {
  if (bytes > MAX_RECORDING_BYTES) throw new SoundRefused("too-large", `${bytes} bytes are more than ${MAX_RECORDING_BYTES}`);
}

/** @throws SoundRefused when a file begins like something else than WAV: an error page, for example, sent as sound */
export function checkHead(head: Uint8Array): void {
  const text = String.fromCharCode(...head.subarray(0, WAV_HEAD_BYTES));
  if (!text.startsWith("RIFF") || text.slice(8) !== "WAVE") throw new SoundRefused("not-audio", "the bytes are not a WAV file");
}

/** @throws SoundRefused when not everything that was announced came */
export function checkLength(bytes: number, announced: number | undefined): void {
  if (announced !== undefined && bytes !== announced) throw new SoundRefused("wrong-length", `${bytes} bytes came of ${announced}`);
}

/** @throws SoundRefused when the store holds something else than what was sent to it */
export function checkStored(bytes: number, stored: number | undefined): void {
  if (stored !== bytes) throw new SoundRefused("wrong-size-in-store", `the store holds ${stored ?? "no"} bytes of ${bytes}`);
}
