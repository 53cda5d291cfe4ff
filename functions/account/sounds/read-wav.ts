/** Looks into what was sent: only what really is a WAV file that telephones play is let through, whatever it is called. */
import { parseBuffer } from "music-metadata";
import { Refusal } from "../../../core/errors.ts";

const MAX_SECONDS = 300;
const MAX_RATE = 48_000;
const CODECS: ReadonlySet<string> = new Set(["PCM", "MULAW"]);

/**
 * How long it sounds, in seconds.
 * @throws Refusal "sound-refused", "sound-too-long"
 */
export async function readWav(file: Uint8Array): Promise<number> {
  const isRiff = Buffer.from(file.subarray(0, 4)).toString("latin1") === "RIFF";
  if (!isRiff) throw refused("It does not begin as a WAV file does.");
  const { format } = await parseBuffer(file, { mimeType: "audio/wav" }, { skipCovers: true }).catch((cause: unknown) => {
    throw new Refusal("sound-refused", { detail: "It is damaged.", cause });
  });
  const { codec = "", numberOfChannels, sampleRate = 0, bitsPerSample = 0, duration = 0 } = format;
  if (!CODECS.has(codec)) throw refused(`It is coded as "${codec}". Send PCM of 16 bits, or mu-law.`);
  if (numberOfChannels !== 1) throw refused("It has more than one channel.");
  if (sampleRate < 8000 || sampleRate > MAX_RATE) throw refused(`It has ${sampleRate} samples a second; 8,000 to 48,000 can be played.`);
  if (codec === "PCM" && bitsPerSample !== 16) throw refused(`It has ${bitsPerSample} bits a sample; send 16.`);
  if (duration > MAX_SECONDS) throw new Refusal("sound-too-long");
  const said = duration * sampleRate * (bitsPerSample / 8);
  // A header may promise what the file does not hold.
  if (duration < 0.1 || said > file.length) throw refused("There is no sound in it, or less than it says.");
  return duration;
}

const refused = (detail: string): Refusal => new Refusal("sound-refused", { detail });
