/** Record, and recordings of talks. Numbers are those of the conformance checklist. */
import { expect, test } from "vitest";
import { beep } from "../../../local/carrier/audio/tones.ts";
import { readWav } from "../../../local/carrier/audio/wav.ts";
import { ACCOUNT, AMINA, CALLER, OFFICE, openDesk, type Desk } from "./carrier-desk.ts";
import { findSound, voiceOf } from "./correlate.ts";

const AFTER = { "/after": "<Say>after</Say>", "/ready": "" };
const after = ({ application }: Desk) => application.at("/after")[0]?.fields;
const ready = ({ application }: Desk) => application.at("/ready").map(({ fields }) => fields);
const authorization = `Basic ${Buffer.from(`${ACCOUNT.sid}:${ACCOUNT.authToken}`).toString("base64")}`;
const media = (url: string) => fetch(url, { headers: { authorization } });
const sound = async (url: string | undefined) => readWav(Buffer.from(await (await media(url ?? "")).arrayBuffer()));

test("91: speech, then 5 s of silence: the recording ends, and holds what was said", async () => {
  const desk = await openDesk({ "/voice": '<Record action="/after" recordingStatusCallback="/ready"/>', ...AFTER });
  const caller = desk.scenario.phone(CALLER).calls(OFFICE);
  await caller.talks();
  await caller.waits(1);
  const words = voiceOf(1, 4);
  await caller.says(words);
  await caller.hears(/after/);
  const fields = after(desk);
  expect(fields).toMatchObject({ RecordingDuration: "4", RecordingSid: expect.stringMatching(/^RE[0-9a-f]{32}$/) });
  expect(fields).not.toHaveProperty("Digits");
  const { channels, sampleRate } = await sound(fields?.["RecordingUrl"]);
  expect(sampleRate).toBe(8000);
  expect(channels).toHaveLength(1);
  expect(findSound(channels[0] ?? new Int16Array(), words.subarray(800, -800)).correlation).toBeGreaterThan(0.99);
  expect(ready(desk)[0]).toMatchObject({ RecordingStatus: "completed", RecordingChannels: "1", RecordingSource: "RecordVerb" });
});

test("92: the finish key ends it", async () => {
  const desk = await openDesk({ "/voice": '<Record action="/after" finishOnKey="#"/>', ...AFTER });
  const caller = desk.scenario.phone(CALLER).calls(OFFICE);
  await caller.talks();
  await caller.waits(1);
  await caller.says(voiceOf(2, 2));
  await caller.presses("5");
  await caller.presses("#");
  await caller.hears(/after/);
  expect(after(desk)?.["Digits"]).toBe("#");
});

test("93: hang-up: action with Digits=hangup, then the recording callback", async () => {
  const desk = await openDesk({ "/voice": '<Record action="/after" recordingStatusCallback="/ready"/>', ...AFTER });
  const caller = desk.scenario.phone(CALLER).calls(OFFICE);
  await caller.talks();
  await caller.waits(1);
  await caller.says(voiceOf(3, 3));
  await caller.hangsUp();
  await desk.scenario.passes(1);
  expect(after(desk)).toMatchObject({ Digits: "hangup", CallStatus: "completed", RecordingDuration: "3" });
  expect(ready(desk)).toHaveLength(1);
  expect(caller.prompts).toEqual([]);
});

test("94: only silence: no action, the next verb runs, the callback says absent if asked for", async () => {
  const desk = await openDesk({
    "/voice":
      '<Record action="/after" recordingStatusCallback="/ready" recordingStatusCallbackEvent="completed absent"/><Say>nothing</Say>',
    ...AFTER,
  });
  await desk.scenario
    .phone(CALLER)
    .calls(OFFICE)
    .hears(/nothing/);
  expect(after(desk)).toBeUndefined();
  expect(ready(desk)[0]).toMatchObject({ RecordingStatus: "absent", ErrorCode: "16102" });
});

test("95: maxLength=10 ends it after 10 s", async () => {
  const desk = await openDesk({ "/voice": '<Record maxLength="10" action="/after"/>', ...AFTER });
  const caller = desk.scenario.phone(CALLER).calls(OFFICE);
  await caller.talks();
  caller.line.speak(voiceOf(4, 30));
  await caller.hears(/after/);
  expect(after(desk)?.["RecordingDuration"]).toBe("10");
});

test.each([true, false])("96: playBeep=%s", async (playBeep) => {
  const desk = await openDesk({ "/voice": `<Record playBeep="${playBeep}" timeout="1"/>` });
  const caller = desk.scenario.phone(CALLER).calls(OFFICE);
  await caller.waits(0.9);
  const { correlation } = findSound(caller.line.listen(caller.line.answeredAt, desk.scenario.clock.now()), beep());
  expect(correlation > 0.99).toBe(playBeep);
});

test("97: without an action the current document is requested", async () => {
  const { scenario, application } = await openDesk({
    "/voice": ({ fields }) => (fields["RecordingSid"] === undefined ? "<Record/>" : "<Say>thanks</Say>"),
  });
  const caller = scenario.phone(CALLER).calls(OFFICE);
  await caller.talks();
  await caller.waits(1);
  await caller.says(voiceOf(5, 2));
  await caller.hears(/thanks/);
  expect(application.at("/voice")[1]?.fields["RecordingDuration"]).toBe("2");
});

test("98: in-progress and completed: two callbacks, without From, To and CallStatus", async () => {
  const desk = await openDesk({
    "/voice": '<Record recordingStatusCallback="/ready?kind=mail" recordingStatusCallbackEvent="in-progress completed" action="/after"/>',
    ...AFTER,
  });
  const caller = desk.scenario.phone(CALLER).calls(OFFICE);
  await caller.talks();
  await caller.waits(1);
  await caller.says(voiceOf(6, 2));
  await caller.hears(/after/);
  expect(ready(desk).map(({ RecordingStatus }) => RecordingStatus)).toEqual(["in-progress", "completed"]);
  for (const fields of ready(desk)) {
    for (const name of ["From", "To", "CallStatus", "ApiVersion"]) expect(fields).not.toHaveProperty(name);
    expect(fields).toMatchObject({ CallSid: caller.id, AccountSid: ACCOUNT.sid, ErrorCode: "0" });
    expect(fields["RecordingStartTime"]).toMatch(/ \+0000$/);
  }
  expect(desk.application.at("/ready")[0]?.query.get("kind")).toBe("mail");
});

test("99, 100: late media, credentials, deletion", async () => {
  const desk = await openDesk({ "/voice": '<Record action="/after"/>', ...AFTER }, { faults: { mediaLateMs: 5000 } });
  const caller = desk.scenario.phone(CALLER).calls(OFFICE);
  await caller.talks();
  await caller.waits(1);
  await caller.says(voiceOf(7, 2));
  await caller.hears(/after/);
  const url = after(desk)?.["RecordingUrl"] ?? "";
  expect((await media(url)).status).toBe(404);
  await desk.scenario.passes(5);
  expect((await media(`${url}.wav`)).status).toBe(200);
  expect((await fetch(url)).status).toBe(401);
  expect((await fetch(`${url}.json`, { method: "DELETE", headers: { authorization } })).status).toBe(204);
  expect((await media(`${url}.wav`)).status).toBe(404);
  expect((await fetch(`${url}.json`, { method: "DELETE", headers: { authorization } })).status).toBe(404);
});

test("101: recordings that are never announced", async () => {
  const desk = await openDesk(
    { "/voice": '<Record action="/after" recordingStatusCallback="/ready"/>', ...AFTER },
    { faults: { announcesRecordings: false } },
  );
  const caller = desk.scenario.phone(CALLER).calls(OFFICE);
  await caller.talks();
  await caller.waits(1);
  await caller.says(voiceOf(8, 2));
  await caller.hears(/after/);
  await desk.scenario.passes(60);
  expect(ready(desk)).toEqual([]);
  expect(desk.carrier.telephoneSwitch.recordings.list(ACCOUNT.sid)).toHaveLength(1);
});

test("87: a talk recorded on two channels: the caller on the first, the called on the second, each where it was said", async () => {
  const desk = await openDesk({
    "/voice": `<Dial record="record-from-answer-dual" recordingStatusCallback="/ready" action="/after">${AMINA}</Dial>`,
    ...AFTER,
  });
  const { scenario } = desk;
  const amina = scenario.phone(AMINA);
  const caller = scenario.phone(CALLER).calls(OFFICE);
  await amina.rings();
  await scenario.passes(3);
  await amina.answers();
  const [hers, theirs] = [voiceOf(10, 2), voiceOf(11, 3)];
  await scenario.passes(1);
  await amina.says(hers);
  await caller.says(theirs);
  await amina.hangsUp();
  await caller.hears(/after/);
  expect(after(desk)).toMatchObject({ RecordingDuration: "6", DialBridged: "true" });
  expect(ready(desk)[0]).toMatchObject({
    RecordingChannels: "2",
    RecordingSource: "DialVerb",
    CallSid: caller.id,
    RecordingSid: after(desk)?.["RecordingSid"],
  });
  const { channels } = await sound(after(desk)?.["RecordingUrl"]);
  const [left = new Int16Array(), right = new Int16Array()] = channels;
  expect(findSound(right, hers)).toEqual({ at: 8000, correlation: expect.closeTo(1, 5) });
  expect(findSound(left, theirs)).toEqual({ at: 24_000, correlation: expect.closeTo(1, 5) });
  expect(findSound(left, hers).correlation).toBeLessThan(0.3);
});
