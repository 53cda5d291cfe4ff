import { recordStep } from "../../../../adapters/dynamodb/calls.ts";
import { recordingKey } from "../../../../adapters/dynamodb/keys.ts";
import { announceRecording, markStored, readRecording } from "../../../../adapters/dynamodb/recordings.ts";
import { ACCOUNT } from "../../../core/tenants/sample-office.ts";
import type { SampleOffice, Samples } from "./sample.ts";

/** A recorded call of the office; its ids are the office's alone. */
export async function makeCall({ tenant, number, desk }: SampleOffice) {
  const [call, recording] =
    tenant === "duka" ? [`CA${"1".repeat(32)}`, `RE${"1".repeat(32)}`] : [`CA${"2".repeat(32)}`, `RE${"2".repeat(32)}`];
  const startedAt = desk.clock.now - 60_000;
  const identity = { tenant, call, account: ACCOUNT, from: "+31612345678", number, startedAt };
  const step = { at: startedAt, plan: 1, entries: [{ kind: "arrived" as const, number }] };
  await recordStep(desk.table, identity, 0, { step, expectsRecording: true });
  const ids = { tenant, call, account: ACCOUNT, recording };
  await announceRecording(desk.table, { ...ids, kind: "call" }, "completed", desk.clock.now);
  const pending = await readRecording(desk.table, recordingKey(tenant, call, recording));
  if (pending === undefined) throw new Error("not announced");
  await markStored(desk.table, pending, { objectKey: `${tenant}/one.wav`, bytes: 1, sha256: "00" }, desk.clock.now);
  return { id: call, recording };
}

export const callsSamples: Samples = {
  "GET /api/calls": { query: { limit: "2" } },
  "GET /api/calls/{id}": async (office) => ({ params: await makeCall(office), query: {} }),
  "POST /api/calls/{id}/recordings/{recording}/audio": async (office) => ({ params: await makeCall(office) }),
};
