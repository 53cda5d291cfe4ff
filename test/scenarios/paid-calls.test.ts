/** Calls that cost money, through the front door: what people hear, what is booked, and what is left. */
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { billingKey, routeKey } from "../../adapters/dynamodb/keys.ts";
import { createSdkTable } from "../../adapters/dynamodb/sdk-table.ts";
import type { Table, Value } from "../../adapters/dynamodb/table.ts";
import { extendHolds } from "../../functions/billing/extend-holds.ts";
import { createCarrier } from "../../functions/recordings/carrier.ts";
import type { Party } from "../../local/carrier/scenario/party.ts";
import { voiceOf } from "../local/carrier/correlate.ts";
import { accountOf, callEntries, DECK, putMeans } from "../functions/billing/paid-office.ts";
import { NAIROBI, openOffice, TOKEN, type Office } from "./office.ts";

const TENANT = "duka-travel";
const HOUR_MICROS = 3_600_000;
let office: Office;
let table: Table;
let spent = 0;

beforeAll(async () => {
  office = await openOffice();
  const { cloud, clock } = office;
  const tableName = Object.values(cloud.tables)[0] ?? "";
  const client = new DynamoDBClient({
    endpoint: cloud.endpoints["AWS_ENDPOINT_URL_DYNAMODB"] ?? "",
    region: cloud.region,
    credentials: cloud.credentials,
  });
  table = createSdkTable({ tableName, client });
  await putMeans(table, TENANT, clock.now());
  await setRoute({ deck: DECK });
});
beforeEach(async () => {
  await setMeans({ available: 10_000_000, reserved: 0, channels: 5 });
  spent = (await callEntries(table, TENANT)).length;
});
afterEach(() => office.carrier.setFaults({}));
afterAll(() => office.close());

const setMeans = (set: Record<string, number>) => table.update(billingKey(TENANT), { set });
const setRoute = (set: Record<string, Value>) => table.update(routeKey(NAIROBI), { set });
const money = async () => {
  const { availableMicros, reservedMicros, channels, holds } = await accountOf(table, TENANT);
  return [availableMicros, reservedMicros, channels, holds.size];
};
/** What this test's calls have cost. */
const booked = async () => (await callEntries(table, TENANT)).slice(spent);

async function pressOne(n = 1): Promise<Party> {
  const caller = office.caller(n).calls(NAIROBI);
  await caller.hears(/Welcome/);
  await caller.presses("1");
  return caller;
}

/** A call that Amina answers; both talk. */
async function talking(): Promise<Party> {
  const caller = await pressOne();
  await office.amina.rings();
  await office.amina.answers();
  await caller.talks();
  return caller;
}

test("a caller reaches Amina's mobile, they talk for 95 seconds, and the account pays for them, to the micro", async () => {
  const caller = await talking();
  expect(await money()).toEqual([10_000_000 - HOUR_MICROS, HOUR_MICROS, 4, 1]);
  await office.scenario.passes(95);
  await office.amina.hangsUp();
  await caller.ends();
  await office.settled();
  expect(await booked()).toMatchObject([
    {
      detail: { kind: "call", call: caller.id, to: "+254711000101", seconds: 95, rate: "Kenya mobile" },
      postings: [
        { account: "tenant", micros: -95_000 },
        { account: "calls", micros: 95_000 },
      ],
    },
  ]);
  expect(await money()).toEqual([9_905_000, 0, 5, 0]);
});

test("nobody answers: nothing is paid, and everything is given back", async () => {
  const caller = await pressOne();
  await office.amina.rings();
  await caller.hears(/Nobody can take/);
  await caller.hangsUp();
  await office.settled();
  expect(await money()).toEqual([10_000_000, 0, 5, 0]);
  expect(await booked()).toEqual([]);
});

test("the balance is too small: the caller is asked for a message, and the story says why", async () => {
  await setMeans({ available: 59_999 });
  const caller = await pressOne();
  await caller.hears(/Nobody can take/);
  await caller.waits(3);
  await caller.says(voiceOf(1, 3));
  await caller.hangsUp();
  await office.settled();
  const english = (await office.owner.call(caller.id)).story.map(({ text }) => text);
  expect(english).toContain("+254711000101 did not ring: the balance was too small for a call there.");
  const swahili = (await office.owner.call(caller.id, "sw")).story.map(({ text }) => text);
  expect(swahili).toContain("+254711000101 haikuita: salio halikutosha kwa simu hiyo.");
  expect((await office.owner.call(caller.id)).outcome.kind).toBe("voicemail");
});

test("of four callers at once as many get through as there is money for", async () => {
  await setMeans({ available: 2 * HOUR_MICROS + 59_999 });
  const callers = [1, 2, 3, 4].map((n) => office.caller(n).calls(NAIROBI));
  await Promise.all(callers.map((caller) => caller.hears(/Welcome/)));
  for (const caller of callers) caller.line.press("1");
  await office.scenario.passes(10);
  expect(await money()).toEqual([59_999, 2 * HOUR_MICROS, 3, 2]);
  const refused = callers.filter(({ prompts }) => prompts.some((prompt) => /Nobody can take/.test(prompt)));
  expect(refused).toHaveLength(2);
  for (const caller of callers) caller.line.hangUp();
  await office.settled();
  expect(await money()).toEqual([2 * HOUR_MICROS + 59_999, 0, 5, 0]);
});

test("the talk is cut when the money runs out", async () => {
  await setMeans({ available: 120_500 });
  const caller = await talking();
  await office.amina.ends(130);
  await caller.ends();
  await office.settled();
  expect(await booked()).toMatchObject([{ detail: { seconds: 120 } }]);
  expect(await money()).toEqual([500, 0, 5, 0]);
});

test("a top-up while they talk lets them go on", async () => {
  await setMeans({ available: 120_000 });
  const caller = await talking();
  await office.scenario.passes(60);
  await table.update(billingKey(TENANT), { add: { available: 150_000 } });
  const carrier = createCarrier({ apiUrl: office.carrier.baseUrl, tokenOf: async () => TOKEN });
  const services = { table, carrier, now: () => office.clock.now(), log: () => {} };
  await extendHolds(services, TENANT);
  expect(await money()).toEqual([0, 270_000, 4, 1]);
  await office.scenario.passes(140);
  expect(caller.line.state).toBe("talking");
  await office.amina.ends(71);
  await office.settled();
  expect(await booked()).toMatchObject([{ detail: { seconds: 270 } }]);
  expect(await money()).toEqual([0, 0, 5, 0]);
});

test("the end of the leg is never told: the check-up asks the carrier and settles it", async () => {
  office.carrier.setFaults({
    notification: ({ fields }) => ("ParentCallSid" in fields && fields["CallStatus"] === "completed" ? "lose" : "deliver"),
  });
  const caller = await talking();
  await office.scenario.passes(95);
  await office.amina.hangsUp();
  await caller.ends();
  await office.settled();
  expect(await booked()).toEqual([]);
  expect(await money()).toEqual([10_000_000 - HOUR_MICROS, HOUR_MICROS, 4, 1]);
  await office.scenario.passes(31 * 60);
  await office.cloud.runSchedule("check");
  await office.settled();
  expect(await booked()).toMatchObject([{ detail: { call: caller.id, seconds: 95 } }]);
  expect(await money()).toEqual([9_905_000, 0, 5, 0]);
});

test.each([
  ["twice", () => "twice" as const],
  ["late", ({ fields }: { readonly fields: Readonly<Record<string, string>> }) => ({ lateMs: "ParentCallSid" in fields ? 90_000 : 0 })],
])("notices that come %s book once", async (_how, notification) => {
  office.carrier.setFaults({ notification });
  await talking();
  await office.scenario.passes(30);
  await office.amina.hangsUp();
  await office.scenario.passes(120);
  await office.settled();
  expect(await booked()).toMatchObject([{ detail: { seconds: 30 } }]);
  expect(await money()).toEqual([9_970_000, 0, 5, 0]);
});

test.each([
  [
    "en",
    /cannot take calls at the moment/,
    "The office was blocked, because the top-up was overdue: the caller heard that nobody can answer.",
  ],
  [
    "sw",
    /\/prompts\/blocked-sw\.wav$/,
    "Huduma ya ofisi ilikuwa imezuiwa, kwa sababu muda wa kuongeza salio ulipita: mpigaji alielezwa kuwa simu haiwezi kupokelewa.",
  ],
] as const)("callers of a blocked office hear so (%s), and the call is in the list", async (language, sentence, told) => {
  await setRoute({ service: { state: "blocked", language } });
  await office.scenario.passes(4);
  const caller = office.caller(5).calls(NAIROBI);
  await caller.hears(sentence);
  await caller.ends();
  // Eight seconds or so of speech, and not the silence of a sound that could not be had.
  expect(caller.sound.some((sample) => Math.abs(sample) > 1000)).toBe(true);
  await table.update(routeKey(NAIROBI), { remove: ["service"] });
  await office.scenario.passes(4);
  await office.settled();
  const call = await office.owner.call(caller.id, language);
  expect(call.outcome.kind).toBe("missed");
  expect(call.story.map(({ text }) => text)).toContain(told);
});

test("callers of a blocked office are sent on when that was chosen", async () => {
  const neighbour = office.scenario.phone("+254733000009", "Neighbour");
  await setRoute({ service: { state: "blocked", language: "en", forward: "+254733000009" } });
  await office.scenario.passes(4);
  const caller = office.caller(6).calls(NAIROBI);
  await neighbour.rings();
  await neighbour.answers();
  await caller.talks();
  await neighbour.hangsUp();
  await caller.ends();
  await table.update(routeKey(NAIROBI), { remove: ["service"] });
  await office.scenario.passes(4);
  await office.settled();
  expect((await office.owner.call(caller.id)).outcome.kind).toBe("missed");
  expect(await booked()).toEqual([]);
});

test("a call in progress survives the block", async () => {
  const caller = office.caller(7).calls(NAIROBI);
  await caller.hears(/Welcome/);
  await setRoute({ service: { state: "held", language: "en" } });
  await office.scenario.passes(4);
  await caller.presses("1");
  await office.amina.rings();
  await office.amina.answers();
  await caller.talks();
  await office.scenario.passes(10);
  await office.amina.hangsUp();
  await caller.ends();
  await table.update(routeKey(NAIROBI), { remove: ["service"] });
  await office.settled();
  expect(await booked()).toMatchObject([{ detail: { seconds: 10 } }]);
});
