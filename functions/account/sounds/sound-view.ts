import type { SoundView } from "../../../core/account/api/sounds.ts";
import { usesOf, type Sound } from "../../../core/tenants/sound.ts";
import type { DialPlan } from "../../../core/voice/dial-plan.ts";
import { etagOf } from "../setup/etag.ts";

export const soundView = (sound: Sound, plan: DialPlan): SoundView => ({
  ...sound,
  etag: etagOf(sound),
  uses: [...usesOf(plan, sound.id)],
});
