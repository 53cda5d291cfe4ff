/** The office's library of sounds. */
import { soundSchema, type Sound } from "../../core/tenants/sound.ts";
import { soundKey } from "./keys.ts";
import type { Table, Write } from "./table.ts";

/** More than one query's page can hold is never there (see MAX_SOUNDS of whoever adds). */
export async function listSounds(table: Pick<Table, "query">, tenant: string): Promise<readonly Sound[]> {
  const { pk, sk: skPrefix } = soundKey(tenant, "");
  const { items } = await table.query({ pk, skPrefix, consistent: true });
  return items.map((item) => soundSchema.parse(item));
}

export async function readSound(table: Pick<Table, "get">, tenant: string, sound: string): Promise<Sound | undefined> {
  const item = await table.get(soundKey(tenant, sound), { consistent: true });
  return item === undefined ? undefined : soundSchema.parse(item);
}

export const newSoundWrite = (tenant: string, sound: Sound): Write => ({
  put: { ...soundKey(tenant, sound.id), ...sound },
  onlyIf: { absent: ["pk"] },
});

/** On the condition that it is still as it was read. */
export const changedSoundWrite = (tenant: string, before: Sound, sound: Sound): Write => ({
  put: { ...soundKey(tenant, sound.id), ...sound },
  onlyIf: { equals: { changedAt: before.changedAt } },
});

/** Whatever was there of this id. */
export const keepSound = (table: Pick<Table, "put">, tenant: string, sound: Sound): Promise<void> =>
  table.put({ ...soundKey(tenant, sound.id), ...sound });

export const goneSoundWrite = (tenant: string, before: Sound): Write => ({
  delete: soundKey(tenant, before.id),
  onlyIf: { equals: { changedAt: before.changedAt } },
});
