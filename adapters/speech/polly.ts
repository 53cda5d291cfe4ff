/** Speech of Amazon Polly, as sound on the telephone is: 8 kHz, 16 bits, one channel. */
import { PollyClient, SynthesizeSpeechCommand, type LanguageCode, type PollyClientConfig, type VoiceId } from "@aws-sdk/client-polly";
import { Refusal } from "../../core/errors.ts";

interface Said {
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
  /** Polly's name of it. */
  readonly voice: string;
}

/** Raw samples, 16 bits little endian. @throws Refusal "speech-unavailable" */
export type Speak = (said: Said) => Promise<Uint8Array>;

export const SPEECH_RATE = 8000;

export function createSpeech(config: PollyClientConfig = {}): Speak {
  const client = new PollyClient(config);
  return async ({ text, language, voice }) => {
    const wanted = { Text: text, TextType: "text", OutputFormat: "pcm", SampleRate: String(SPEECH_RATE), Engine: "standard" } as const;
    try {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the SDK's closed lists lag behind the service; voices.ts names what there is
      const who = { VoiceId: voice as VoiceId, LanguageCode: language as LanguageCode };
      const { AudioStream } = await client.send(new SynthesizeSpeechCommand({ ...wanted, ...who }));
      if (AudioStream === undefined) throw new Error("Polly answered without sound");
      return await AudioStream.transformToByteArray();
    } catch (cause) {
      throw new Refusal("speech-unavailable", { cause });
    }
  };
}
