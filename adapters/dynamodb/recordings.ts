/** Recordings, each an item beside its call. Every change is one conditional write, so that repeats and late words change nothing. */
import {
  recordingIdsSchema,
  storedRecordingSchema,
  type RecordingIds,
  type RecordingState,
  type StoredRecording,
} from "../../core/recordings/stored-recording.ts";
import { ifItHolds } from "./if-it-holds.ts";
import { recordingKey } from "./keys.ts";
import type { Change, Key, Table } from "./table.ts";

/** The work that an announced recording asks for (an item's `outbox`). */
export const COPY_RECORDING = "copy-recording";

export interface Announcement extends RecordingIds {
  readonly kind: "call" | "voicemail";
  readonly mailbox?: string;
  readonly seconds?: number;
  readonly channels?: number;
  /** Epoch milliseconds. */
  readonly startedAt?: number;
}

/**
 * Makes a recording known: one that is there is to be copied, one that was not made is kept as `absent`, one that the
 * carrier has no more (`gone`) as `missing`. The first word stands, except that a recording given up as missing is taken up again. One write; a repeat changes nothing.
 * @param at when this was heard (epoch milliseconds)
 */
export async function announceRecording(
  table: Pick<Table, "update">,
  announcement: Announcement,
  heard: "completed" | "absent" | "failed" | "gone",
  at: number,
): Promise<void> {
  const ids = recordingIdsSchema.parse(announcement);
  const key = recordingKey(ids.tenant, ids.call, ids.recording);
  const work = workOf(heard);
  const setOnce = { ...announcement, announcedAt: at, ...work };
  const isNew = await ifItHolds(table.update(key, { setOnce, onlyIf: { absent: ["state"] } }));
  if (!isNew && heard === "completed") {
    await ifItHolds(table.update(key, { set: { ...work, announcedAt: at }, onlyIf: { equals: { state: "missing" } } }));
  }
}

function workOf(heard: "completed" | "absent" | "failed" | "gone"): { state: RecordingState; outbox?: string } {
  if (heard === "completed") return { state: "pending", outbox: COPY_RECORDING };
  return { state: heard === "gone" ? "missing" : "absent" };
}

/** The recording at a key, read consistently; undefined when there is none. @throws when what is stored there is not a recording. */
export async function readRecording(table: Pick<Table, "get">, key: Key): Promise<StoredRecording | undefined> {
  const item = await table.get(key, { consistent: true });
  return item === undefined ? undefined : storedRecordingSchema.parse(item);
}

/** What the copy knows of the object it wrote. */
export interface StoredObject {
  readonly objectKey: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Notes that the copy is ours. False when the recording was deleted (or settled otherwise) meanwhile: then nothing was written. */
export function markStored(table: Pick<Table, "update">, recording: StoredRecording, object: StoredObject, at: number): Promise<boolean> {
  const set = { state: "stored", ...object, storedAt: at };
  return ifItHolds(table.update(keyOf(recording), { set, remove: ["outbox"], onlyIf: { equals: { state: recording.state } } }));
}

/**
 * Deletes a recording: what stays is a tombstone, and the work of removing the sound, ours and the carrier's. One that is deleted
 * already stays as it is.
 */
export const deletion = (recording: RecordingIds, by: string, at: number): { readonly key: Key; readonly change: Change } => ({
  key: keyOf(recording),
  change: {
    set: { state: "deleted", deletedAt: at, deletedBy: by, outbox: COPY_RECORDING },
    remove: ["objectKey", "bytes", "sha256"],
    onlyIf: { exists: ["state"], absent: ["deletedAt"] },
  },
});

/** Gives a recording up that could not be had for a day. False when it was settled meanwhile. */
export function markMissing(table: Pick<Table, "update">, recording: RecordingIds): Promise<boolean> {
  const set: { state: RecordingState } = { state: "missing" };
  return ifItHolds(table.update(keyOf(recording), { set, remove: ["outbox"], onlyIf: { equals: { state: "pending" } } }));
}

/** Notes whether the carrier still has its copy although we asked for its deletion. */
export async function markLeftAtCarrier(table: Pick<Table, "update">, recording: RecordingIds, left: boolean): Promise<void> {
  const change = left ? { set: { leftAtCarrier: true } } : { remove: ["leftAtCarrier"] };
  await ifItHolds(table.update(keyOf(recording), { ...change, onlyIf: { exists: ["state"] } }));
}

const keyOf = ({ tenant, call, recording }: RecordingIds): Key => recordingKey(tenant, call, recording);
