/** A sound is stored where carriers can get it, as long as the office has room for it. */
import { askForSoundRoom, giveSoundRoom, takeSoundRoom, type SoundWanted } from "../../../adapters/dynamodb/sound-room.ts";
import { Refusal } from "../../../core/errors.ts";
import type { AccountServices } from "../services.ts";

type SoundServices = Pick<AccountServices, "table" | "soundFiles" | "now">;

/** @param count 0 for what comes with an office's file, which is no sound of the day @throws Refusal "sound-room-full", "sounds-of-day-used" */
export async function keepSoundFile(services: SoundServices, tenant: string, key: string, wav: Uint8Array, count: 0 | 1): Promise<void> {
  await takeRoom(services, tenant, { bytes: wav.length, count });
  try {
    await services.soundFiles.write(key, wav);
  } catch (cause) {
    await giveSoundRoom(services.table, tenant, wav.length);
    throw cause;
  }
}

/** @throws Refusal as above */
export async function takeRoom(
  { table, now }: Pick<SoundServices, "table" | "now">,
  tenant: string,
  wanted: Pick<SoundWanted, "bytes" | "count">,
): Promise<void> {
  const outcome = await takeSoundRoom(table, tenant, { ...wanted, at: now() });
  if (outcome === "no-room") await askForSoundRoom(table, tenant, now());
  if (outcome !== "taken") throw new Refusal(outcome === "no-room" ? "sound-room-full" : "sounds-of-day-used");
}
