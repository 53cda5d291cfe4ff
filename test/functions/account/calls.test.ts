/** The office's calls in the account, on the table in memory and on AWS's own engine. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { recordEnd, recordLeg } from "../../../adapters/dynamodb/calls.ts";
import { announceRecording, markStored, readRecording } from "../../../adapters/dynamodb/recordings.ts";
import { recordingKey } from "../../../adapters/dynamodb/keys.ts";
import type { Table } from "../../../adapters/dynamodb/table.ts";
import { DATABASES, type Database } from "../../adapters/dynamodb/databases.ts";
import { samplePlan } from "../../core/voice/sample-plan.ts";
import { openAccountDeskOn } from "./account-desk.ts";
import { ACCOUNT, BEGAN, callId, makeCall, message, NUMBER, recordingId, talked } from "./made-calls.ts";
import { putPlan } from "../../adapters/dynamodb/put-office.ts";

const AMINA = "amina@duka.example";
const RIVAL = "rival@other.example";
async function openOffice(table: Table) {
  const desk = openAccountDeskOn(table);
  await putPlan(table, samplePlan(), BEGAN);
  await desk.enrol("duka", AMINA);
  await desk.enrol("other", RIVAL);
  return desk;
}

describe.each(DATABASES)("%s", (_name, start) => {
  let database: Database;
  let table: Table;
  let desk: Awaited<ReturnType<typeof openOffice>>;
  const get = (path: string, query = "", by = AMINA) => desk.ask("GET", path, { by, query });
  const listen = (call: number, recording: number, by = AMINA) =>
    desk.ask("POST", `/api/calls/${callId(call)}/recordings/${recordingId(recording)}/audio`, { by });

  beforeAll(async () => {
    database = await start();
  });
  afterAll(() => database?.close());
  beforeEach(async () => {
    ({ table } = await database.emptyTable());
    desk = await openOffice(table);
  });

  test("an office without calls has an empty list", async () => {
    expect(await get("/api/calls")).toMatchObject({ status: 200, body: { calls: [] } });
  });

  test("calls are listed newest first, with people's names and what became of them", async () => {
    await makeCall(table, 1, { trail: talked("Amina"), recorded: true });
    await makeCall(table, 2, { trail: message, from: "", recorded: true });
    await makeCall(table, 3, { trail: [{ kind: "voicemail", mailbox: "office" }, { kind: "message-left" }] });
    await makeCall(table, 4, { trail: [{ kind: "caller-gone" }] });
    const common = { number: NUMBER, direction: "in", seconds: 30, recorded: false, from: "+31612345678" };
    const at = (n: number) => ({ id: callId(n), startedAt: BEGAN + n * 60_000 });
    const { status, body } = await get("/api/calls");
    expect([status, body]).toEqual([
      200,
      {
        calls: [
          { ...common, ...at(4), outcome: { kind: "informed" } },
          { ...common, ...at(3), outcome: { kind: "voicemail", mailbox: "Duka" } },
          { ...common, ...at(2), outcome: { kind: "voicemail", mailbox: "Amina" }, from: null, recorded: true },
          { ...common, ...at(1), outcome: { kind: "answered", by: "Amina" }, talkSeconds: 21, recorded: true },
        ],
      },
    ]);
  });

  test("pages follow each other without gap or repeat, and hold only the office's own calls", async () => {
    for (let n = 1; n <= 7; n++) await makeCall(table, n, { trail: [] });
    await makeCall(table, 99, { tenant: "other", trail: [] });
    const seen: string[] = [];
    let query: string | undefined = "limit=3";
    let pages = 0;
    while (query !== undefined && pages++ < 9) {
      const { body } = await get("/api/calls", query);
      const page = JSON.parse(JSON.stringify(body));
      seen.push(...page.calls.map(({ id }: { id: string }) => id));
      query = page.cursor === undefined ? undefined : `limit=3&cursor=${page.cursor}`;
    }
    expect(seen).toEqual([7, 6, 5, 4, 3, 2, 1].map(callId));
    expect((await get("/api/calls", "", RIVAL)).body).toMatchObject({ calls: [{ id: callId(99) }] });
  });

  test.each(["limit=0", "limit=101", "limit=-1", "limit=1e1", "limit=", "cursor=", "cursor=x", "cursor=%00", "cursor=eyJvZiI6MX0"])(
    "%s is refused",
    async (query) => {
      expect(await get("/api/calls", query)).toMatchObject({ status: 400, body: { code: expect.stringMatching(/^bad-(request|body)$/) } });
    },
  );

  test("another office's cursor is refused, and so is one that was tampered with", async () => {
    for (const n of [1, 2]) await makeCall(table, n, { trail: [] });
    const { body } = await get("/api/calls", "limit=1");
    const { cursor } = JSON.parse(JSON.stringify(body));
    expect(await get("/api/calls", `cursor=${cursor}`, RIVAL)).toMatchObject({ status: 400 });
    const tampered = JSON.parse(Buffer.from(cursor, "base64url").toString());
    tampered.last.listPk = "CALLS#other";
    tampered.last.pk = "CALLS#other";
    const forged = Buffer.from(JSON.stringify(tampered)).toString("base64url");
    const { status, body: answered } = await get("/api/calls", `cursor=${forged}`);
    // The double in memory does not look at the key; neither shows anything of the other office.
    expect([200, 400]).toContain(status);
    expect(JSON.stringify(answered)).not.toContain("CALLS#other");
  });

  test("a call tells its story in the reader's language, who answered, and its recordings in order", async () => {
    await makeCall(table, 1, { trail: talked("Amina", "Joseph"), recorded: true });
    const leg = { tenant: "duka", call: callId(1), leg: `CA${"e".repeat(32)}` };
    await recordLeg(table, leg, { to: "client:duka_102", answeredAt: BEGAN + 70_000, endedAt: BEGAN + 90_000 });
    const ids = { tenant: "duka", call: callId(1), account: ACCOUNT };
    const voicemail = { ...ids, recording: recordingId(2), kind: "voicemail", mailbox: "office", startedAt: BEGAN + 95_000 } as const;
    await announceRecording(table, voicemail, "absent", BEGAN + 99_000);
    const talk = { ...ids, recording: recordingId(9), kind: "call", seconds: 21, channels: 2, startedAt: BEGAN + 70_000 } as const;
    await announceRecording(table, talk, "completed", BEGAN + 100_000);

    const path = `/api/calls/${callId(1)}`;
    expect((await get(path)).body).toMatchObject({
      id: callId(1),
      outcome: { kind: "answered", by: "Joseph" },
      planVersions: [7],
      legs: [{ id: leg.leg, name: "Joseph", to: "client:duka_102", answeredAt: BEGAN + 70_000, endedAt: BEGAN + 90_000 }],
      recordings: [
        { id: recordingId(9), kind: "call", state: "pending", seconds: 21, channels: 2, startedAt: BEGAN + 70_000 },
        { id: recordingId(2), kind: "voicemail", state: "absent", mailbox: "Duka", startedAt: BEGAN + 95_000 },
      ],
      story: [
        { at: BEGAN + 60_000, text: `The call came in on ${NUMBER}.` },
        { at: BEGAN + 65_000, text: "It rang Amina and Joseph for up to 20 seconds." },
        { at: BEGAN + 65_000, text: "It was answered, and they talked for 21 seconds." },
      ],
    });
    const texts = JSON.stringify((await get(path, "language=sw")).body);
    expect(texts).toContain("Amina na Joseph");
    expect(texts).not.toContain("The call came in");
    expect((await get(path, "language=nl")).status).toBe(400);
  });

  test("a call whose notices came before its steps is shown as far as it is known", async () => {
    const identity = { tenant: "duka", call: callId(1), account: ACCOUNT, from: "", number: NUMBER, startedAt: BEGAN };
    await recordEnd(table, identity, { endedAt: BEGAN + 1000, endStatus: "completed" });
    expect((await get(`/api/calls/${callId(1)}`)).body).toMatchObject({
      from: null,
      outcome: { kind: "informed" },
      story: [],
      planVersions: [],
    });
    expect((await get("/api/calls")).body).toMatchObject({ calls: [{ id: callId(1) }] });
  });

  test("another office's call is as unknown as one that never was", async () => {
    await makeCall(table, 1, { trail: message });
    const unknown = await get(`/api/calls/${callId(2)}`);
    const foreign = await get(`/api/calls/${callId(1)}`, "", RIVAL);
    expect(unknown).toMatchObject({ status: 404, body: { code: "not-found" } });
    expect(foreign).toEqual(unknown);
    for (const bad of ["CA1", callId(1).toLowerCase(), `${callId(1)}0`, "duka%23x"])
      expect(await get(`/api/calls/${bad}`)).toEqual(unknown);
  });

  test("a stored recording plays for five minutes, for the office it belongs to, and that is noted", async () => {
    const ids = { tenant: "duka", call: callId(1), account: ACCOUNT, recording: recordingId(1) };
    await makeCall(table, 1, { trail: message });
    await announceRecording(table, { ...ids, kind: "voicemail", mailbox: "101" }, "completed", BEGAN);
    expect(await listen(1, 1)).toMatchObject({ status: 409, body: { code: "recording-not-ready" } });
    const pending = await readRecording(table, recordingKey("duka", callId(1), recordingId(1)));
    if (pending === undefined) throw new Error("not announced");
    await markStored(table, pending, { objectKey: "duka/1.wav", bytes: 1, sha256: "00" }, BEGAN);

    const answered = await listen(1, 1);
    const expiresAt = desk.clock.now + 300_000;
    expect([answered.status, answered.body]).toEqual([200, { url: "https://sound.example.com/duka/1.wav?for=300", expiresAt }]);
    expect(desk.lines).toEqual([{ at: "account", listened: recordingId(1), call: callId(1), tenant: "duka", user: `user-${AMINA}` }]);
    const unknown = await listen(1, 2);
    expect(unknown).toMatchObject({ status: 404, body: { code: "not-found" } });
    expect(await listen(1, 1, RIVAL)).toEqual(unknown);
    await table.update(recordingKey("duka", callId(1), recordingId(1)), { set: { state: "deleted" } });
    expect(await listen(1, 1)).toEqual(unknown);
  });

  test("calls take a membership: nobody, and the provider, see none", async () => {
    const provider = "provider@simu.example";
    for (const path of ["/api/calls", `/api/calls/${callId(1)}`]) {
      expect(await desk.ask("GET", path)).toMatchObject({ status: 401 });
      expect(await get(path, "", provider)).toMatchObject({ status: 403, body: { code: "not-allowed" } });
    }
    expect(await listen(1, 1, provider)).toMatchObject({ status: 403 });
  });
});
