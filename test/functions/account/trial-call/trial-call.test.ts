/** "Call me now" by the API's front door: whom it rings, what is put aside and paid, and how often. */
import { expect, test } from "vitest";
import { takeNotice } from "../../../../functions/voice/take-notice.ts";
import { createConfiguration } from "../../../../functions/voice/configuration.ts";
import { CALLBACK_STEP } from "../../../../core/billing/callback-leg.ts";
import { recordStep } from "../../../../adapters/dynamodb/calls.ts";
import { accountOf } from "../provider/money-desk.ts";
import { key, MOBILE, openStartDesk } from "../start/start-desk.ts";

const TENANT = "duka-travel";

async function openCallable(tariff = {}) {
  const desk = await openStartDesk({ includedMinutes: 0, ...tariff });
  await desk.begin({ template: "just-me" });
  await desk.buy();
  const callMe = (headers = key()) => desk.as("POST", "/api/trial-calls", { headers });
  const started = async (headers = key()) => {
    const { body } = await callMe(headers);
    if (!isStarted(body)) throw new Error(JSON.stringify(body));
    return body;
  };
  const { table, clock } = desk;
  const voice = {
    table,
    mailboxes: desk.table,
    signSound: (object: string) => `https://sound.example.com/${object}`,
    ledger: table,
    configuration: createConfiguration(table, () => clock.now),
    tokens: async () => [],
    publicBaseUrl: "https://api.example.com",
    accountUrl: "https://account.example.com",
    now: () => clock.now,
    log: () => {},
  };
  const ends = (call: string, number: string, end: { readonly status: "completed" | "no-answer"; readonly seconds?: number }) =>
    takeNotice(
      {
        kind: "call-status",
        callId: call,
        account: `AC${"0".repeat(31)}1`,
        from: { kind: "number", number: MOBILE, raw: MOBILE },
        to: number,
        calledBack: true,
        at: clock.now,
        ...end,
      },
      new URLSearchParams(),
      voice,
    );
  return { ...desk, callMe, started, ends, neema: desk.carrier.scenario.phone(MOBILE) };
}

interface Started {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}
const isStarted = (body: unknown): body is Started => typeof body === "object" && body !== null && "from" in body;

test("rings the asker's own mobile from the office's number, with the money put aside under the call's own name", async () => {
  const { started, neema, table, as } = await openCallable();
  const { id, to } = await started();
  expect(to).toBe(MOBILE);
  await neema.rings();
  const { holds, availableMicros, reservedMicros } = await accountOf(table, TENANT);
  // Five minutes at 0.03 dollars.
  expect([...holds.values()]).toMatchObject([{ call: id, step: CALLBACK_STEP, seconds: 300, micros: 150_000 }]);
  expect([availableMicros, reservedMicros]).toEqual([1_850_000, 150_000]);
  expect(await as("GET", `/api/trial-calls/${id}`)).toMatchObject({ body: { state: "ringing", story: [], proved: false } });
});

test("is paid by its end, once; a repeat of the notice changes nothing", async () => {
  const { started, ends, table, as } = await openCallable();
  const { id, from } = await started();
  const end = { status: "completed", seconds: 61 } as const;
  expect([await ends(id, from, end), await ends(id, from, end)]).toEqual(["taken", "taken"]);
  const { availableMicros, reservedMicros, holds } = await accountOf(table, TENANT);
  expect([availableMicros, reservedMicros, holds.size]).toEqual([2_000_000 - 30_500, 0, 0]);
  expect(await as("GET", `/api/trial-calls/${id}`)).toMatchObject({ body: { state: "ended" } });
});

test("nobody answers: all is given back, and it is said", async () => {
  const { started, ends, table, as } = await openCallable();
  const { id, from } = await started();
  await ends(id, from, { status: "no-answer" });
  expect(await accountOf(table, TENANT)).toMatchObject({ availableMicros: 2_000_000, reservedMicros: 0 });
  expect(await as("GET", `/api/trial-calls/${id}`)).toMatchObject({ body: { state: "not-answered" } });
});

test("the page follows it: what was heard, and that a key took the call", async () => {
  const { started, table, as, clock } = await openCallable();
  const { id, from } = await started();
  const identity = { tenant: TENANT, call: id, account: "AC", from: MOBILE, number: from, startedAt: clock.now };
  const step = { at: clock.now, plan: 2, entries: [{ kind: "own-phone-taken" } as const] };
  await recordStep(table, identity, 1, { step, expectsRecording: false });
  expect(await as("GET", `/api/trial-calls/${id}`, { query: "language=sw" })).toMatchObject({
    body: { state: "answered", proved: true, story: [{ text: expect.stringContaining("Kitufe") }] },
  });
});

test("the same request again is the same call; three an hour and no more", async () => {
  const { started, callMe, clock } = await openCallable();
  const headers = key();
  const [first, again] = [await started(headers), await started(headers)];
  expect(again).toEqual(first);
  await started();
  await started();
  expect(await callMe()).toMatchObject({ status: 429, body: { code: "trial-call-limit" } });
  clock.now += 3_600_000;
  expect((await callMe()).status).toBe(200);
});

test("not without credit for a minute; nothing rings, nothing is put aside, and no slot is taken", async () => {
  const { callMe, table, neema } = await openCallable({ trialCreditMicros: 20_000 });
  for (let attempt = 0; attempt < 4; attempt++) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    expect(await callMe()).toMatchObject({ status: 422, body: { code: "no-credit" } });
  }
  await neema.staysQuiet(10);
  expect((await accountOf(table, TENANT)).holds.size).toBe(0);
});

test("a carrier that is away gives everything back", async () => {
  const { callMe, carrier, table } = await openCallable();
  await carrier.carrier.close();
  expect(await callMe()).toMatchObject({ status: 503, body: { code: "carrier-unavailable" } });
  expect(await accountOf(table, TENANT)).toMatchObject({ availableMicros: 2_000_000, reservedMicros: 0 });
});

test("what an attempt that died put aside is given back by the next", async () => {
  const { started, table, clock } = await openCallable();
  const at = clock.now - 16 * 60_000;
  const forgotten = { call: `CA${"d".repeat(32)}`, step: CALLBACK_STEP, at, micros: 150_000, includedSeconds: 0, seconds: 300 };
  await table.update(
    { pk: `TENANT#${TENANT}`, sk: "BILLING" },
    { set: { [`hold_${forgotten.call}_${CALLBACK_STEP}`]: forgotten }, add: { available: -150_000, reserved: 150_000, channels: -1 } },
  );
  await started();
  expect(await accountOf(table, TENANT)).toMatchObject({ availableMicros: 1_850_000, reservedMicros: 150_000 });
});

test("of another office is not there; without a number there is nothing to call from", async () => {
  const { started, ask } = await openCallable();
  const { id } = await started();
  const by = "joseph@other.example";
  const office = { kind: "individual", name: "Other", template: "just-me", mobile: "+254711000999", language: "en" };
  await ask("POST", "/api/offices", { by, headers: key(), body: { ...office, country: "KE", zone: "Africa/Nairobi" } });
  // Nothing of it is told: a call that is not there is one that has not been answered yet.
  expect(await ask("GET", `/api/trial-calls/${id}`, { by })).toMatchObject({ status: 404 });
  expect(await ask("POST", "/api/trial-calls", { by, headers: key() })).toMatchObject({ status: 422, body: { code: "no-number" } });
});
