/** The check-ups of calls: which are due, what they look at, and what they write. Two runs at once do no harm: the first word stands. */
import * as z from "zod/mini";
import type { CallEnd, CheckedCall } from "../../core/recordings/check-up-action.ts";
import { storedRecordingSchema, type StoredRecording } from "../../core/recordings/stored-recording.ts";
import { readStoredCall, type StoredCall } from "../../core/voice/stored-call.ts";
import { LIST_CALL, paidCallOf, type PaidCall } from "./calls.ts";
import { callKey, dueIndex, duePartition } from "./keys.ts";
import { ConditionFailed, type Change, type Table } from "./table.ts";

/** A call whose check-up is due, as the index knows it. */
export interface DueCall {
  readonly tenant: string;
  readonly call: string;
  /** The appointment that was found; another one means that somebody else was here meanwhile. */
  readonly dueSk: string;
}

/** A page of the calls of a shard that are due at `now` (epoch milliseconds), the longest waiting first. */
export async function dueCalls(
  table: Pick<Table, "query">,
  shard: number,
  now: number,
  page: { readonly limit: number; readonly cursor?: string },
): Promise<{ readonly due: readonly DueCall[]; readonly cursor?: string }> {
  const skTo = new Date(now).toISOString();
  const { items, cursor } = await table.query({ index: "due", pk: duePartition(shard), skTo, ...page });
  const due = items.map((item) => readDueCall(item));
  return cursor === undefined ? { due } : { due, cursor };
}

const dueSchema = z.object({ pk: z.string().check(z.regex(/^CALL#[^#]+#[^#]+$/)), dueSk: z.string() });

function readDueCall(item: unknown): DueCall {
  const { pk, dueSk } = dueSchema.parse(item);
  const [, tenant = "", call = ""] = pk.split("#");
  return { tenant, call, dueSk };
}

/** A call with all that its check-up looks at. */
export interface CheckedRecord {
  readonly account?: string;
  /** Where the call holds one of the lines, when it does. */
  readonly lineOf?: string;
  readonly call: CheckedCall;
  readonly recordings: readonly StoredRecording[];
  readonly paid: PaidCall;
}

const appointmentSchema = z.object({ dueSk: z.optional(z.string()) });

/** The call and its recordings, in one query; undefined when it is gone or has another appointment by now. */
export async function readChecked(table: Pick<Table, "query">, { tenant, call, dueSk }: DueCall): Promise<CheckedRecord | undefined> {
  const { items } = await table.query({ pk: callKey(tenant, call).pk });
  const item = items.find(({ sk }) => sk === "CALL");
  const appointment = appointmentSchema.parse(item ?? {});
  if (item === undefined || appointment.dueSk !== dueSk) return undefined;
  const stored = readStoredCall(item);
  return {
    ...(stored.account === undefined ? {} : { account: stored.account }),
    ...(stored.holdsLine !== true || stored.number === undefined ? {} : { lineOf: stored.number }),
    call: checkedCall(stored),
    paid: paidCallOf(item),
    recordings: items.filter(({ sk }) => sk.startsWith("RECORDING#")).map((recording) => storedRecordingSchema.parse(recording)),
  };
}

function checkedCall({ startedAt, endedAt, expectsRecording, steps }: StoredCall): CheckedCall {
  const entry = steps.flatMap(({ entries }) => entries).findLast(({ kind }) => kind === "voicemail");
  return {
    startedAt,
    ...(endedAt === undefined ? {} : { endedAt }),
    expectsRecording: expectsRecording === true,
    ...(entry?.kind === "voicemail" ? { mailbox: entry.mailbox } : {}),
  };
}

type OfCall = Pick<DueCall, "tenant" | "call">;

/** The end of a call as the carrier told it when it was asked; a notice that was faster stands. */
export async function endCall(table: Pick<Table, "update">, { tenant, call }: OfCall, end: CallEnd): Promise<void> {
  await ifItHolds(table, { tenant, call }, { setOnce: { ...end, outbox: LIST_CALL }, onlyIf: { exists: ["tenant"] } });
}

/** Notes that the call should have a recording and has none. */
export async function markRecordingMissing(table: Pick<Table, "update">, { tenant, call }: OfCall): Promise<void> {
  await ifItHolds(table, { tenant, call }, { setOnce: { recordingMissing: true }, onlyIf: { exists: ["tenant"] } });
}

/** Moves the appointment to `at` (epoch milliseconds). */
export async function appoint(table: Pick<Table, "update">, { tenant, call, dueSk }: DueCall, at: number): Promise<void> {
  const set = dueIndex(tenant, call, at);
  await ifItHolds(table, { tenant, call }, { set, onlyIf: { equals: { dueSk } } });
}

/** Nothing is left to look after: the call leaves the index. */
export async function closeCheckUp(table: Pick<Table, "update">, { tenant, call, dueSk }: DueCall): Promise<void> {
  await ifItHolds(table, { tenant, call }, { remove: ["duePk", "dueSk"], onlyIf: { equals: { dueSk } } });
}

const SOON_MS = 10 * 60_000;

/** Makes sure that somebody looks at a call whose recording gives trouble. An appointment that it has is kept. */
export async function ensureCheckUp(table: Pick<Table, "update">, tenant: string, call: string, now: number): Promise<void> {
  await ifItHolds(table, { tenant, call }, { setOnce: dueIndex(tenant, call, now + SOON_MS), onlyIf: { exists: ["tenant"] } });
}

/** A condition that does not hold means that another run has done it, or that the call was deleted. */
async function ifItHolds(table: Pick<Table, "update">, { tenant, call }: OfCall, change: Change): Promise<void> {
  try {
    await table.update(callKey(tenant, call), change);
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
  }
}
