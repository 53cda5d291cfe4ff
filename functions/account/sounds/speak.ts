/** POST /api/speech: a text in the voice that callers will hear. */
import { speaks } from "../../../adapters/carrier/twilio/spoken-languages.ts";
import { voiceOf } from "../../../adapters/carrier/twilio/voices.ts";
import { SPEECH_RATE } from "../../../adapters/speech/polly.ts";
import { Refusal } from "../../../core/errors.ts";
import { wavHeader } from "../../../core/recordings/wav-header.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import { takeRoom } from "./keep-sound-file.ts";

export const speak: EndpointHandler<"POST /api/speech"> = async ({ body: { text, language } }, services, { tenant }) => {
  const voice = speaks(language) ? voiceOf(language) : undefined;
  if (voice === undefined) throw new Refusal("no-voice");
  // Nothing of it is kept, but each costs.
  await takeRoom(services, tenant, { bytes: 0, count: 1 });
  const samples = await services.speech({ text, language, voice });
  return { wav: Buffer.concat([wavHeader(samples.length, SPEECH_RATE), samples]).toString("base64") };
};
