/** DELETE /api/sounds/{sound}: a sound leaves the library. Its file goes later, unless an older version of the call flow can still play it. */
import { goneSoundWrite, readSound } from "../../../adapters/dynamodb/sounds.ts";
import { askForSoundRoom } from "../../../adapters/dynamodb/sound-room.ts";
import { Refusal } from "../../../core/errors.ts";
import { usesOf } from "../../../core/tenants/sound.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import { changeSetup } from "../setup/change-setup.ts";
import { refuseStale } from "../setup/etag.ts";
import { shown } from "./add-sound.ts";
import { soundView } from "./sound-view.ts";

export const removeSound: EndpointHandler<"DELETE /api/sounds/{sound}"> = async ({ params, body }, services, who) => {
  await changeSetup(services, who, async ({ plan }) => {
    const before = await readSound(services.table, who.tenant, params.sound);
    if (before === undefined) throw new Refusal("not-found");
    refuseStale(body.etag, before, soundView(before, plan));
    const uses = usesOf(plan, before.id);
    if (uses.length > 0) throw new Refusal("sound-used", { detail: uses.map(({ name }) => name).join(", ") });
    return {
      audit: { action: "sound.remove", subject: before.name, before: shown(before) },
      beside: [goneSoundWrite(who.tenant, before)],
    };
  });
  await askForSoundRoom(services.table, who.tenant, services.now());
};
