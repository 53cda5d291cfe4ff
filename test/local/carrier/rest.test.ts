/** The REST interface, asked by the carrier's own client library. Numbers are those of the conformance checklist. */
import twilio from "twilio";
import { expect, test } from "vitest";
import { ACCOUNT, AMINA, CALLER, JOSEPH, OFFICE, openDesk, type Desk } from "./carrier-desk.ts";
import { voiceOf } from "./correlate.ts";

function clientOf({ carrier }: Desk, token = ACCOUNT.authToken) {
  const client = twilio(ACCOUNT.sid, token);
  client.api.baseUrl = carrier.baseUrl;
  return client;
}

test("121: a call that is created: 201 and queued, the address is fetched after the answer, callbacks in order", async () => {
  const desk = await openDesk({ "/out": "<Say>reminder</Say>", "/leg": "" });
  const amina = desk.scenario.phone(AMINA);
  const created = await clientOf(desk).calls.create({
    to: AMINA,
    from: OFFICE,
    url: `${desk.application.url}/out`,
    statusCallback: `${desk.application.url}/leg`,
    statusCallbackEvent: ["initiated", "ringing", "answered", "completed"],
  });
  expect(created).toMatchObject({ status: "queued", direction: "outbound-api", to: AMINA, from: OFFICE, startTime: null });
  await amina.rings();
  expect(desk.application.at("/out")).toEqual([]);
  await amina.answers();
  await amina.hears(/reminder/);
  expect(desk.application.at("/out")[0]?.fields).toMatchObject({
    CallStatus: "in-progress",
    Direction: "outbound-api",
    CallSid: created.sid,
  });
  await amina.ends();
  await desk.scenario.passes(1);
  expect(desk.application.at("/leg").map(({ fields }) => fields["CallStatus"])).toEqual([
    "initiated",
    "ringing",
    "in-progress",
    "completed",
  ]);
});

test("122: Url wins over Twiml; Twiml over 4000 characters is refused", async () => {
  const desk = await openDesk({ "/out": "<Say>from the address</Say>" });
  const amina = desk.scenario.phone(AMINA);
  const client = clientOf(desk);
  await client.calls.create({
    to: AMINA,
    from: OFFICE,
    url: `${desk.application.url}/out`,
    twiml: "<Response><Say>inline</Say></Response>",
  });
  await amina.rings();
  await amina.answers();
  await amina.hears(/from the address/);
  const long = `<Response><Say>${"x".repeat(4000)}</Say></Response>`;
  await expect(client.calls.create({ to: AMINA, from: OFFICE, twiml: long })).rejects.toMatchObject({ status: 400 });
});

test.each([
  ["To", { to: "nobody", from: OFFICE }, 21211],
  ["From", { to: AMINA, from: "+15005550006" }, 21212],
])("123: a wrong %s is 400 with a code, and no call", async (_, numbers, code) => {
  const desk = await openDesk({});
  await expect(clientOf(desk).calls.create({ ...numbers, twiml: "<Response/>" })).rejects.toMatchObject({ status: 400, code });
  expect(await clientOf(desk).calls.list()).toEqual([]);
});

test.each([1, 4])("124: three calls at once, %i a second: all queued, each starts in its turn", async (callsPerSecond) => {
  const desk = await openDesk({ "/leg": "" }, { switches: { callsPerSecond } });
  const phones = [AMINA, JOSEPH, CALLER].map((number) => desk.scenario.phone(number));
  const create = (to: string) => clientOf(desk).calls.create({ to, from: OFFICE, twiml: "<Response/>" });
  const created = await Promise.all(phones.map(({ address }) => create(address)));
  expect(created.map(({ status }) => status)).toEqual(["queued", "queued", "queued"]);
  const first = desk.clock.now();
  for (const phone of phones) await phone.rings(5);
  const began = phones.map(({ party }) => party.since - first).toSorted((a, b) => a - b);
  expect(began).toEqual([0, 1000 / callsPerSecond, 2000 / callsPerSecond]);
});

test("17: an inline document with a relative action is error 15004", async () => {
  const desk = await openDesk({});
  const amina = desk.scenario.phone(AMINA);
  await clientOf(desk).calls.create({ to: AMINA, from: OFFICE, twiml: '<Response><Gather numDigits="1" action="/keys"/></Response>' });
  await amina.rings();
  await amina.answers();
  await amina.presses("1");
  await amina.ends();
  expect(desk.codes()).toEqual([15004]);
});

test("125: a new document during Gather: its action is not requested", async () => {
  const desk = await openDesk({
    "/voice": '<Gather action="/keys" timeout="60"><Say>press</Say></Gather>',
    "/new": "<Say>something new</Say>",
  });
  const caller = desk.scenario.phone(CALLER).calls(OFFICE);
  await caller.hears(/press/);
  await clientOf(desk)
    .calls(caller.id)
    .update({ url: `${desk.application.url}/new` });
  await caller.hears(/something new/);
  await caller.ends();
  expect(desk.application.at("/keys")).toEqual([]);
  expect(desk.application.at("/new")[0]?.fields["CallSid"]).toBe(caller.id);
});

test("126: Status=completed ends a call that rings or talks; afterwards 21220", async () => {
  const desk = await openDesk({ "/voice": `<Dial>${AMINA}</Dial>`, "/status": "" });
  const client = clientOf(desk);
  const amina = desk.scenario.phone(AMINA);
  const caller = desk.scenario.phone(CALLER).calls(OFFICE);
  const leg = await amina.rings();
  await client.calls(caller.id).update({ status: "completed" });
  await caller.ends();
  expect(await leg.ends()).toBe("canceled");
  await desk.scenario.passes(1);
  expect(desk.application.at("/status")).toHaveLength(1);
  await expect(client.calls(caller.id).update({ status: "completed" })).rejects.toMatchObject({ status: 400, code: 21220 });
});

test("127: the called leg of a Dial is redirected: the caller's action runs, and the leg hears its new document", async () => {
  const desk = await openDesk({
    "/voice": `<Dial action="/after">${AMINA}</Dial>`,
    "/after": "<Say>after</Say><Pause/>",
    "/new": "<Say>over here</Say>",
  });
  const amina = desk.scenario.phone(AMINA);
  const caller = desk.scenario.phone(CALLER).calls(OFFICE);
  await amina.rings();
  const leg = await amina.answers();
  await desk.scenario.passes(5);
  await clientOf(desk)
    .calls(leg.id)
    .update({ url: `${desk.application.url}/new` });
  await amina.hears(/over here/);
  await caller.hears(/after/);
  expect(desk.application.at("/after")[0]?.fields).toMatchObject({ DialCallStatus: "completed", DialCallDuration: "5" });
  expect(desk.application.at("/new")[0]?.fields).toMatchObject({ CallSid: leg.id, ParentCallSid: caller.id });
});

test("127: the caller is redirected: the called leg ends", async () => {
  const desk = await openDesk({ "/voice": `<Dial action="/after">${AMINA}</Dial>`, "/new": "<Say>over here</Say>" });
  const amina = desk.scenario.phone(AMINA);
  const caller = desk.scenario.phone(CALLER).calls(OFFICE);
  await amina.rings();
  await amina.answers();
  await clientOf(desk)
    .calls(caller.id)
    .update({ url: `${desk.application.url}/new` });
  await caller.hears(/over here/);
  expect(await amina.ends()).toBe("other-side-hung-up");
  expect(desk.application.at("/after")).toEqual([]);
});

test("129: TimeLimit of a live call", async () => {
  const desk = await openDesk({ "/voice": `<Dial>${AMINA}</Dial>` });
  const amina = desk.scenario.phone(AMINA);
  const caller = desk.scenario.phone(CALLER).calls(OFFICE);
  await amina.rings();
  await amina.answers();
  await desk.scenario.passes(10);
  await clientOf(desk).calls(caller.id).update({ timeLimit: 30 });
  await caller.ends(31);
  expect((await clientOf(desk).calls(caller.id).fetch()).duration).toBe("30");
});

test("129: TimeLimit of a live called leg counts from its answer and overrides the Dial's", async () => {
  const desk = await openDesk({ "/voice": `<Dial timeLimit="20" action="/after">${AMINA}</Dial>`, "/after": "<Say>after</Say>" });
  const client = clientOf(desk);
  const amina = desk.scenario.phone(AMINA);
  const caller = desk.scenario.phone(CALLER).calls(OFFICE);
  const leg = await amina.rings();
  await expect(client.calls(leg.id).update({ timeLimit: 0 })).rejects.toMatchObject({ status: 400 });
  await amina.answers();
  await desk.scenario.passes(10);
  await client.calls(leg.id).update({ timeLimit: 60 });
  await desk.scenario.passes(45);
  expect(caller.line.state).toBe("talking");
  await client.calls(leg.id).update({ timeLimit: 90 });
  await amina.ends(40);
  await caller.hears(/after/);
  expect((await client.calls(leg.id).fetch()).duration).toBe("90");
  const legs = await client.calls.list({ parentCallSid: caller.id });
  expect(legs.map(({ sid, parentCallSid, status, duration }) => ({ sid, parentCallSid, status, duration }))).toEqual([
    { sid: leg.id, parentCallSid: caller.id, status: "completed", duration: "90" },
  ]);
});

test("129: TimeLimit given while it rings holds from the answer on", async () => {
  const desk = await openDesk({ "/voice": `<Dial>${AMINA}</Dial>` });
  const amina = desk.scenario.phone(AMINA);
  desk.scenario.phone(CALLER).calls(OFFICE);
  const leg = await amina.rings();
  await clientOf(desk).calls(leg.id).update({ timeLimit: 30 });
  await desk.scenario.passes(5);
  await amina.answers();
  await amina.ends(31);
  expect((await clientOf(desk).calls(leg.id).fetch()).duration).toBe("30");
});

test("130: lists and fetches follow the call", async () => {
  const desk = await openDesk({ "/voice": `<Dial>${AMINA}</Dial>` });
  const client = clientOf(desk);
  const amina = desk.scenario.phone(AMINA);
  const caller = desk.scenario.phone(CALLER).calls(OFFICE);
  const leg = await amina.rings();
  expect(await client.calls(leg.id).fetch()).toMatchObject({ status: "ringing", parentCallSid: caller.id, duration: null, endTime: null });
  await amina.answers();
  expect((await client.calls.list({ status: "in-progress" })).map(({ sid }) => sid).toSorted()).toEqual([caller.id, leg.id].toSorted());
  await desk.scenario.passes(42);
  await amina.hangsUp();
  await caller.ends();
  const done = await client.calls(leg.id).fetch();
  expect(done).toMatchObject({ status: "completed", duration: "42", direction: "outbound-dial" });
  expect(done.endTime.getTime() - done.startTime.getTime()).toBe(42_000);
});

test("131: wrong credentials are 401, another account's call is 404", async () => {
  const other = { sid: "AC00000000000000000000000000000002", authToken: "another-token-0002" };
  const desk = await openDesk({ "/voice": '<Pause length="60"/>' }, { accounts: [ACCOUNT, other] });
  const caller = desk.scenario.phone(CALLER).calls(OFFICE);
  await desk.scenario.passes(1);
  await expect(clientOf(desk, "wrong").calls(caller.id).fetch()).rejects.toMatchObject({ status: 401, code: 20003 });
  const stranger = twilio(other.sid, other.authToken);
  stranger.api.baseUrl = desk.carrier.baseUrl;
  await expect(stranger.calls(caller.id).fetch()).rejects.toMatchObject({ status: 404, code: 20404 });
  await expect(stranger.api.accounts(ACCOUNT.sid).calls(caller.id).fetch()).rejects.toMatchObject({ status: 404 });
});

test("recordings: list by call, fetch, delete", async () => {
  const desk = await openDesk({ "/voice": '<Record action="/after"/>', "/after": "<Say>thanks</Say>" });
  const client = clientOf(desk);
  const caller = desk.scenario.phone(CALLER).calls(OFFICE);
  await caller.talks();
  await caller.waits(1);
  await caller.says(voiceOf(1, 3));
  await caller.hears(/thanks/);
  const [listed] = await client.calls(caller.id).recordings.list();
  const recording = await client.recordings(listed?.sid ?? "").fetch();
  expect(recording).toMatchObject({ callSid: caller.id, duration: "3", channels: 1, source: "RecordVerb", status: "completed" });
  expect(await recording.remove()).toBe(true);
  await expect(client.recordings(recording.sid).fetch()).rejects.toMatchObject({ status: 404 });
});

test("numbers: look for, buy, point, find, release", async () => {
  const desk = await openDesk({ "/voice": "<Say>bought</Say>" });
  const client = clientOf(desk);
  const [offer] = await client.availablePhoneNumbers("KE").local.list({ limit: 3 });
  const bought = await client.incomingPhoneNumbers.create({ phoneNumber: offer?.phoneNumber ?? "" });
  await client.incomingPhoneNumbers(bought.sid).update({ voiceUrl: `${desk.application.url}/voice`, voiceMethod: "POST" });
  const [found] = await client.incomingPhoneNumbers.list({ phoneNumber: bought.phoneNumber });
  expect(found).toMatchObject({ sid: bought.sid, voiceUrl: `${desk.application.url}/voice` });
  await desk.scenario
    .phone(CALLER)
    .calls(bought.phoneNumber)
    .hears(/bought/);
  await expect(client.incomingPhoneNumbers.create({ phoneNumber: bought.phoneNumber })).rejects.toMatchObject({ code: 21422 });
  expect(await client.incomingPhoneNumbers(bought.sid).remove()).toBe(true);
  expect(await client.incomingPhoneNumbers.list({ phoneNumber: bought.phoneNumber })).toEqual([]);
});

test("lists come in pages that the client follows", async () => {
  const desk = await openDesk({ "/voice": "<Response/>" });
  for (let i = 0; i < 7; i++) {
    // oxlint-disable-next-line no-await-in-loop -- calls one after the other
    await desk.scenario.phone(JOSEPH).calls(OFFICE).ends();
  }
  const calls = await clientOf(desk).calls.list({ pageSize: 3 });
  expect(new Set(calls.map(({ sid }) => sid)).size).toBe(7);
});
