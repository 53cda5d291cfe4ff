import { recordStep } from "../../../../adapters/dynamodb/calls.ts";
import { recordingKey } from "../../../../adapters/dynamodb/keys.ts";
import { fileMessage } from "../../../../adapters/dynamodb/messages.ts";
import { announceRecording, markStored, readRecording } from "../../../../adapters/dynamodb/recordings.ts";
import { ACCOUNT } from "../../../core/tenants/sample-office.ts";
import type { SampleOffice, Samples } from "./sample.ts";

/** A recorded call of the office; its ids are the office's alone. */
export async function makeCall(
  office: SampleOffice,
  recorded: { readonly kind: "call" } | { readonly kind: "voicemail"; readonly mailbox: string } = { kind: "call" },
) {
  const { tenant, number, desk } = office;
  const [call, recording] =
    tenant === "duka" ? [`CA${"1".repeat(32)}`, `RE${"1".repeat(32)}`] : [`CA${"2".repeat(32)}`, `RE${"2".repeat(32)}`];
  const startedAt = desk.clock.now - 60_000;
  const identity = { tenant, call, account: ACCOUNT, from: "+31612345678", number, startedAt };
  const step = { at: startedAt, plan: 1, entries: [{ kind: "arrived" as const, number }] };
  await recordStep(desk.table, identity, 0, { step, expectsRecording: true });
  const ids = { tenant, call, account: ACCOUNT, recording };
  await announceRecording(desk.table, { ...ids, ...recorded }, "completed", desk.clock.now);
  const pending = await readRecording(desk.table, recordingKey(tenant, call, recording));
  if (pending === undefined) throw new Error("not announced");
  await markStored(desk.table, pending, { objectKey: `${tenant}/one.wav`, bytes: 1, sha256: "00" }, desk.clock.now);
  return { id: call, recording };
}

/** A message in the owner's own mailbox. */
async function makeMessage(office: SampleOffice) {
  const [mailbox] = office.people;
  const { id, recording } = await makeCall(office, { kind: "voicemail", mailbox });
  const stored = await readRecording(office.desk.table, recordingKey(office.tenant, id, recording));
  if (stored !== undefined) await fileMessage(office.desk.table, stored);
  return { mailbox, call: id, recording };
}

export const callsSamples: Samples = {
  "GET /api/calls": { query: { limit: "2" } },
  "GET /api/calls/{id}": async (office) => ({ params: await makeCall(office), query: {} }),
  "GET /api/calls.csv": { query: {} },
  "DELETE /api/calls/{id}/recordings/{recording}": async (office) => ({ params: await makeCall(office) }),
  "POST /api/calls/{id}/notes": async (office) => ({ params: await makeCall(office), body: { text: "Call back" } }),
  "DELETE /api/calls/{id}/notes/{note}": async (office) => {
    const { id } = await makeCall(office);
    const note = await office.ask("POST", `calls/${id}/notes`, { text: "Call back" });
    return { params: { id, note: note.text("id") } };
  },
  "PUT /api/calls/{id}/returned": async (office) => ({ params: await makeCall(office), body: { returned: true } }),
  "GET /api/mailboxes": {},
  "GET /api/mailboxes/{mailbox}/messages": async ({ people: [mailbox] }) => ({
    params: { mailbox },
    query: {},
    sharedIds: "A mailbox that nobody has is an empty one.",
  }),
  "PUT /api/mailboxes/{mailbox}/messages/{call}/{recording}/heard": async (office) => ({
    params: await makeMessage(office),
    body: { heard: true },
  }),
  "DELETE /api/mailboxes/{mailbox}/messages/{call}/{recording}": async (office) => ({
    params: await makeMessage(office),
    ownOnly: "Others' messages take the right to delete recordings.",
  }),
  "POST /api/calls/{id}/recordings/{recording}/audio": async (office) => ({ params: await makeCall(office) }),
};
