/**
 * Makes room for sounds: files that nothing plays any more are deleted, a day after they were first found to be so. Whatever may be gone
 * back to counts as played: every version of the plan, the draft, the library. The day is longer than anybody's session: what somebody
 * uploaded or took out of a flow is saved by then, or never. Then the room is counted anew, from what lies in the bucket.
 */
import { allOf } from "../../adapters/dynamodb/empty-partition.ts";
import { officePartitions } from "../../adapters/dynamodb/keys.ts";
import { readSoundRoom, saveTidied } from "../../adapters/dynamodb/sound-room.ts";
import type { Key, Table } from "../../adapters/dynamodb/table.ts";
import type { StoredSounds } from "../../adapters/s3/stored-sounds.ts";
import { ownSounds, soundFolder } from "../../core/tenants/sound-addresses.ts";

export interface TidyServices {
  readonly table: Table;
  readonly storedSounds: StoredSounds;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

const UNUSED_MS = 24 * 60 * 60_000;
/** They are remembered in one item; more than these wait for the next day. */
const MOST_UNUSED = 2000;

/** @throws when sounds were stored meanwhile: the work comes again */
export async function tidySounds({ table, storedSounds, now }: TidyServices, { pk }: Key): Promise<void> {
  const tenant = pk.slice(officePartitions("").office.length);
  const room = await readSoundRoom(table, tenant);
  if (room?.outbox === undefined) return;
  const sizes = await storedSounds.sizes(soundFolder(tenant));
  const played = await playedBy(table, tenant);
  const unused = new Map<string, number>();
  let bytes = 0;
  for (const [key, size] of sizes) {
    const since = room.unused?.[key] ?? now();
    // oxlint-disable-next-line no-await-in-loop -- one after the other: nobody waits for it
    if (!played.has(key) && since <= now() - UNUSED_MS) await storedSounds.remove(key);
    else bytes += size;
    if (!played.has(key) && since > now() - UNUSED_MS && unused.size < MOST_UNUSED) unused.set(key, since);
  }
  const again = unused.size === 0 ? undefined : Math.min(...unused.values()) + UNUSED_MS;
  if (!(await saveTidied(table, tenant, room, { bytes, unused, again }))) throw new Error("sounds were stored while they were counted");
}

/** Keys of the files that anything of the office may play. */
async function playedBy(table: Table, tenant: string): Promise<ReadonlySet<string>> {
  const { office } = officePartitions(tenant);
  const played = new Set<string>();
  for (const prefix of ["PLAN#", "FLOW-DRAFT", "SOUND#"])
    // oxlint-disable-next-line no-await-in-loop -- one after the other: a table has its limits
    for (const key of ownSounds(tenant, await allOf(table, office, prefix)).values()) played.add(key);
  return played;
}
