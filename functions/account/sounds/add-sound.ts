/** POST /api/sounds: a sound joins the library. */
import { randomBytes } from "node:crypto";
import { listSounds, newSoundWrite } from "../../../adapters/dynamodb/sounds.ts";
import { Refusal } from "../../../core/errors.ts";
import type { Sound } from "../../../core/tenants/sound.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import { changeSetup } from "../setup/change-setup.ts";
import { libraryPrompt } from "./library-prompt.ts";
import { soundView } from "./sound-view.ts";

/** As many as one page of the table surely holds. */
export const MAX_SOUNDS = 200;

export const addSound: EndpointHandler<"POST /api/sounds"> = async ({ body }, services, who) => {
  const { table, accountUrl, now } = services;
  const prompt = libraryPrompt(body.prompt, who.tenant, accountUrl);
  if ((await listSounds(table, who.tenant)).length >= MAX_SOUNDS) throw new Refusal("too-many-sounds");
  const sound: Sound = { id: randomBytes(9).toString("base64url"), name: body.name, prompt, changedAt: now() };
  const { plan } = await changeSetup(services, who, () => ({
    audit: { action: "sound.add", subject: sound.name, after: shown(sound) },
    beside: [newSoundWrite(who.tenant, sound)],
  }));
  return soundView(sound, plan);
};

/** As the log of changes shows it. */
export const shown = ({ name, prompt }: Sound) => ({ name, ...prompt });
