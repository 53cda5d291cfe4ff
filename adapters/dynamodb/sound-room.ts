/**
 * How much sound an office may keep, and how often in a day it may store or speak some: one item that counts down, on conditions, so
 * that many at the same moment never take more than there is.
 */
import * as z from "zod/mini";
import { ifItHolds } from "./if-it-holds.ts";
import { SOUNDS_DUE, soundRoomKey, soundsDueIndex } from "./keys.ts";
import { sendDue } from "./send-due.ts";
import type { Table } from "./table.ts";

/** The work that a full office asks for (an item's `outbox`): room is made. */
export const TIDY_SOUNDS = "office/tidy-sounds";
/** So long the work has before it is asked for again. */
const AGAIN_MS = 60 * 60_000;

/** Bytes; 17 hours as telephones play them. */
export const SOUND_ROOM = 500_000_000;
/** Files that are stored and texts that are spoken, together. */
export const SOUNDS_A_DAY = 200;

const roomSchema = z.object({
  /** Bytes that are free. */
  left: z.number(),
  /** UTC, `2026-11-23`, and how many of its sounds are left. */
  day: z.string(),
  leftToday: z.number(),
  /** Files that nothing plays, and since when that is known (epoch milliseconds). */
  unused: z.exactOptional(z.record(z.string(), z.number())),
  outbox: z.exactOptional(z.string()),
});
type SoundRoom = z.infer<typeof roomSchema>;

export interface SoundWanted {
  /** 0 for what is not kept. */
  readonly bytes: number;
  /** Sounds of the day's. */
  readonly count: number;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** Somebody else always got further when an attempt fails. */
const ATTEMPTS = 6;

/** Takes room, all that is wanted or nothing. @returns what there is too little of, if so */
export async function takeSoundRoom(
  table: Pick<Table, "get" | "put" | "update">,
  tenant: string,
  wanted: SoundWanted,
): Promise<"taken" | "no-room" | "day-over"> {
  const key = soundRoomKey(tenant);
  const day = new Date(wanted.at).toISOString().slice(0, 10);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    // oxlint-disable-next-line no-await-in-loop -- each attempt stands on what is there by then
    if (await takeOfToday(table, tenant, day, wanted)) return "taken";
    // oxlint-disable-next-line no-await-in-loop -- see above
    const room = await readSoundRoom(table, tenant);
    if (room === undefined) {
      // oxlint-disable-next-line no-await-in-loop -- see above
      await ifItHolds(table.put({ ...key, left: SOUND_ROOM, day, leftToday: SOUNDS_A_DAY }, { absent: ["pk"] }));
    } else if (room.left < wanted.bytes) {
      return "no-room";
    } else if (room.day !== day) {
      const set = { day, leftToday: SOUNDS_A_DAY };
      // oxlint-disable-next-line no-await-in-loop -- see above
      await ifItHolds(table.update(key, { set, onlyIf: { equals: { day: room.day } } }));
    } else if (room.leftToday < wanted.count) {
      return "day-over";
    }
  }
  throw new Error("others were faster too often to take room for a sound");
}

const takeOfToday = (table: Pick<Table, "update">, tenant: string, day: string, { bytes, count }: SoundWanted): Promise<boolean> =>
  ifItHolds(
    table.update(soundRoomKey(tenant), {
      add: { left: -bytes, leftToday: -count },
      onlyIf: { equals: { day }, atLeast: { left: bytes, leftToday: count } },
    }),
  );

export async function readSoundRoom(table: Pick<Table, "get">, tenant: string): Promise<SoundRoom | undefined> {
  const item = await table.get(soundRoomKey(tenant), { consistent: true });
  return item === undefined ? undefined : roomSchema.parse(item);
}

/** What was taken and then not stored. */
export async function giveSoundRoom(table: Pick<Table, "update">, tenant: string, bytes: number): Promise<void> {
  await ifItHolds(table.update(soundRoomKey(tenant), { add: { left: bytes }, onlyIf: { exists: ["left"] } }));
}

/** Has the sounds looked through, soon; an appointment that there is stays. */
export async function askForSoundRoom(table: Pick<Table, "update">, tenant: string, at: number): Promise<void> {
  await ifItHolds(table.update(soundRoomKey(tenant), { setOnce: soundsDueIndex(tenant, at), onlyIf: { exists: ["left"] } }));
}

export const sendDueSoundRooms = (table: Pick<Table, "query" | "update">, now: number): Promise<number> =>
  sendDue(table, SOUNDS_DUE, now, ([tenant = ""]) => ({
    key: soundRoomKey(tenant),
    set: { outbox: TIDY_SOUNDS, ...soundsDueIndex(tenant, now + AGAIN_MS) },
  }));

export interface TidiedSounds {
  /** Of all that is kept. */
  readonly bytes: number;
  readonly unused: ReadonlyMap<string, number>;
  /** When to look again (epoch milliseconds). */
  readonly again: number | undefined;
}

/** The room as it was counted. False when some was taken or given meanwhile. */
export function saveTidied(
  table: Pick<Table, "update">,
  tenant: string,
  { left }: SoundRoom,
  { bytes, unused, again }: TidiedSounds,
): Promise<boolean> {
  const due = again === undefined ? {} : soundsDueIndex(tenant, again);
  const set = { left: Math.max(0, SOUND_ROOM - bytes), unused: Object.fromEntries(unused), ...due };
  const remove = ["outbox", ...(again === undefined ? ["duePk", "dueSk"] : [])];
  return ifItHolds(table.update(soundRoomKey(tenant), { set, remove, onlyIf: { equals: { left } } }));
}
