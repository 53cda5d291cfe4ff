/** Whatever sound the browser can read, as samples at the telephone's rate. */
import { TELEPHONE_RATE } from "./encode-wav.ts";
import { isHeard } from "./trim-silence.ts";

export type SoundProblem = "notSound" | "tooLarge" | "tooLong" | "silent";

const MAX_BYTES = 50 * 1024 * 1024;
export const MAX_SECONDS = 300;

export type Decoded = { readonly samples: Float32Array<ArrayBuffer> } | { readonly problem: SoundProblem };

/** A file that is too large is refused by its size: nothing of it is read. */
export async function decodeSound(file: Blob): Promise<Decoded> {
  if (file.size > MAX_BYTES) return { problem: "tooLarge" };
  const decoder = new OfflineAudioContext(1, 1, TELEPHONE_RATE);
  const decoded = await decoder.decodeAudioData(await file.arrayBuffer()).catch(() => undefined);
  if (decoded === undefined) return { problem: "notSound" };
  if (decoded.duration > MAX_SECONDS) return { problem: "tooLong" };
  const samples = mixed(decoded);
  return samples.some(isHeard) ? { samples } : { problem: "silent" };
}

function mixed(decoded: AudioBuffer): Float32Array<ArrayBuffer> {
  const samples = new Float32Array(decoded.length);
  for (let channel = 0; channel < decoded.numberOfChannels; channel++)
    decoded.getChannelData(channel).forEach((sample, at) => {
      samples[at] = (samples[at] ?? 0) + sample / decoded.numberOfChannels;
    });
  return samples;
}
