/** Calls as they are stored when they are over, for tests of what the account makes of them. */
import { recordEnd, recordStep } from "../../../adapters/dynamodb/calls.ts";
import { callKey, recordingKey } from "../../../adapters/dynamodb/keys.ts";
import { fileMessage } from "../../../adapters/dynamodb/messages.ts";
import { announceRecording, markStored, readRecording } from "../../../adapters/dynamodb/recordings.ts";
import type { Table } from "../../../adapters/dynamodb/table.ts";
import { objectKey } from "../../../core/recordings/object-key.ts";
import type { TrailEntry } from "../../../core/voice/trail.ts";
import { listEndedCall } from "../../../functions/calls/list-call.ts";
import { createConfiguration } from "../../../functions/voice/configuration.ts";

export const ACCOUNT = `AC${"0".repeat(31)}1`;
export const NUMBER = "+254200000001";
export const BEGAN = Date.parse("2026-11-23T09:00:00Z");
export const callId = (n: number): string => `CA${String(n).padStart(32, "0")}`;
export const recordingId = (n: number): string => `RE${String(n).padStart(32, "0")}`;

interface Made {
  readonly tenant?: string;
  readonly from?: string;
  readonly callerName?: string;
  readonly trail: TrailEntry[];
  readonly recorded?: boolean;
}

/** A finished call, the n-th minute's. */
export async function makeCall(
  table: Table,
  n: number,
  { tenant = "duka", from = "+31612345678", trail, recorded = false, callerName }: Made,
) {
  const startedAt = BEGAN + n * 60_000;
  const identity = {
    tenant,
    call: callId(n),
    account: ACCOUNT,
    from,
    number: NUMBER,
    startedAt,
    ...(callerName === undefined ? {} : { callerName }),
  };
  const arrived: TrailEntry[] = [{ kind: "arrived", number: NUMBER }];
  await recordStep(table, identity, 0, { step: { at: startedAt, plan: 7, entries: arrived }, expectsRecording: false });
  await recordStep(table, identity, 1, { step: { at: startedAt + 5000, plan: 7, entries: trail }, expectsRecording: recorded });
  await recordEnd(table, identity, { endedAt: startedAt + 30_000, endStatus: "completed", seconds: 30 });
  // What the worker behind the stream does.
  await listEndedCall({ table, configuration: createConfiguration(table, Date.now) }, callKey(tenant, callId(n)));
}

export const talked = (...people: string[]): TrailEntry[] => [
  { kind: "ring", people, seconds: 20 },
  { kind: "ring-ended", outcome: "answered", talked: true, seconds: 21 },
];
export const message: TrailEntry[] = [
  { kind: "voicemail", mailbox: "101" },
  { kind: "message-left", seconds: 7 },
];

/** A recording of the n-th call that is ours by now. @param mailbox absent for a talk */
export async function makeRecording(table: Table, n: number, mailbox?: string, tenant = "duka"): Promise<void> {
  const ids = { tenant, call: callId(n), account: ACCOUNT, recording: recordingId(n) };
  const kind = mailbox === undefined ? ({ kind: "call" } as const) : ({ kind: "voicemail", mailbox } as const);
  await announceRecording(table, { ...ids, ...kind, seconds: 7, startedAt: BEGAN + n * 60_000 }, "completed", BEGAN);
  const pending = await readRecording(table, recordingKey(tenant, ids.call, ids.recording));
  if (pending === undefined) throw new Error("not announced");
  await markStored(table, pending, { objectKey: objectKey(pending), bytes: 1, sha256: "00" }, BEGAN);
  if (mailbox !== undefined) await fileMessage(table, pending);
}
