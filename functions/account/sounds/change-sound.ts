/** PATCH /api/sounds/{sound}: another name, or something else to hear, wherever the sound is used. */
import { changedSoundWrite, readSound } from "../../../adapters/dynamodb/sounds.ts";
import { Refusal } from "../../../core/errors.ts";
import { withSound, type Sound } from "../../../core/tenants/sound.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import { changeSetup } from "../setup/change-setup.ts";
import { refuseStale } from "../setup/etag.ts";
import { shown } from "./add-sound.ts";
import { libraryPrompt } from "./library-prompt.ts";
import { soundView } from "./sound-view.ts";

export const changeSound: EndpointHandler<"PATCH /api/sounds/{sound}"> = async ({ params, body }, services, who) => {
  const { table, accountUrl } = services;
  const prompt = body.prompt === undefined ? undefined : libraryPrompt(body.prompt, who.tenant, accountUrl);
  let changed: Sound | undefined;
  const { plan } = await changeSetup(services, who, async (setup, now) => {
    const before = await readSound(table, who.tenant, params.sound);
    if (before === undefined) throw new Refusal("not-found");
    refuseStale(body.etag, before, soundView(before, setup.plan));
    const after: Sound = {
      ...before,
      name: body.name ?? before.name,
      prompt: prompt ?? before.prompt,
      changedAt: Math.max(now, before.changedAt + 1),
    };
    changed = after;
    return {
      plan: withSound(setup.plan, after),
      audit: { action: "sound.change", subject: after.name, before: shown(before), after: shown(after) },
      beside: [changedSoundWrite(who.tenant, before, after)],
    };
  });
  if (changed === undefined) throw new Error("a change that was never decided");
  return soundView(changed, plan);
};
