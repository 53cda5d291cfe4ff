/** POST /api/sound-files: a sound is stored where carriers can get it, before it is used anywhere. */
import { randomBytes } from "node:crypto";
import { soundFileKey } from "../../../core/tenants/sound-addresses.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import { keepSoundFile } from "./keep-sound-file.ts";
import { readWav } from "./read-wav.ts";

export const storeSoundFile: EndpointHandler<"POST /api/sound-files"> = async ({ body }, services, { tenant }) => {
  const file = Buffer.from(body.wav, "base64");
  const seconds = await readWav(file);
  // 128 bits that nobody guesses: the address is all that protects it.
  const key = soundFileKey(tenant, randomBytes(16).toString("base64url"));
  await keepSoundFile(services, tenant, key, file, 1);
  return { audio: `${services.accountUrl}/${key}`, seconds };
};
