/** What publishing an office does to its account with the provider, and what the account does to its numbers. */
import { describe, expect, test } from "vitest";
import { readRoute } from "../../../../adapters/dynamodb/routes.ts";
import { sampleTariff } from "../../../core/billing/sample-tariff.ts";
import { sampleOffice } from "../../../core/tenants/sample-office.ts";
import { accountOf, AMSTERDAM, NAIROBI, openDuka, openMoneyDesk, openShop, setFacts } from "./money-desk.ts";
import { setTariffPlan } from "../../billing/set-tariff-plan.ts";

const NEW_NUMBER = "+254200000077";
const { plan } = sampleOffice();
const withNewNumber = { plan: { ...plan, entries: { ...plan.entries, [NEW_NUMBER]: "main" } } };
const KEY = { pk: "TENANT#duka", sk: "BILLING" };

describe("a new tenant", () => {
  test("gets an account on the standard plan, with its credit, and numbers with its deck", async () => {
    const { table, clock } = await openDuka();
    expect(await accountOf(table)).toMatchObject({
      facts: { tenant: "duka", plan: "standard", zone: "Africa/Nairobi", service: "on", openedAt: clock.now },
      availableMicros: 2_000_000,
      channels: 4,
      includedSeconds: 3600,
    });
    for (const number of [NAIROBI, AMSTERDAM]) expect(await readRoute(table, number)).toMatchObject({ deck: "world", plan: 1 });
  });

  test("or on the plan that is named", async () => {
    const { table, publish } = await openShop();
    await setTariffPlan(table, sampleTariff({ id: "large", trialCreditMicros: 0, channels: 9 }));
    expect((await publish({ tariffPlan: "large" })).status).toBe(200);
    expect(await accountOf(table)).toMatchObject({ facts: { plan: "large" }, availableMicros: 0, channels: 9 });
  });

  test("refused on a plan that there is not; nothing is written", async () => {
    const { table, publish } = await openShop();
    const before = table.items();
    expect(await publish({ tariffPlan: "gold" })).toMatchObject({
      status: 422,
      body: { code: "no-tariff-plan", problems: [{ path: "tariffPlan", code: "no-tariff-plan" }] },
    });
    expect(table.items()).toEqual(before);
  });

  test("without any plan nothing is charged; from the first plan on, the next publication opens the account", async () => {
    const { table, publish } = openMoneyDesk();
    await publish();
    expect([await table.get(KEY), await readRoute(table, NAIROBI)]).toEqual([undefined, expect.not.objectContaining({ deck: "world" })]);
    await setTariffPlan(table, sampleTariff());
    expect((await publish()).body).toMatchObject({ version: 1, changed: true });
    expect(await accountOf(table)).toMatchObject({ facts: { plan: "standard" } });
    expect(await readRoute(table, NAIROBI)).toMatchObject({ deck: "world" });
    expect((await publish()).body).toMatchObject({ version: 1, changed: false });
  });

  test("published twice at once: one account, one credit", async () => {
    const { table, publish } = await openShop();
    const answers = await Promise.all([publish(), publish()]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    expect((await accountOf(table)).availableMicros).toBe(2_000_000);
  });
});

test("another plan is not given by publishing: the office keeps its own", async () => {
  const { table, publish } = await openDuka();
  await setTariffPlan(table, sampleTariff({ id: "large" }));
  expect((await publish({ tariffPlan: "standard" })).body).toMatchObject({ changed: false });
  expect(await publish({ tariffPlan: "large" })).toMatchObject({
    status: 422,
    body: { problems: [{ path: "tariffPlan", code: "other-tariff-plan" }] },
  });
});

test("the same again writes nothing; a plan's new deck goes to every number", async () => {
  const { table, publish } = await openDuka();
  const before = table.items();
  expect((await publish()).body).toMatchObject({ changed: false });
  expect(table.items()).toEqual(before);
  await setTariffPlan(table, sampleTariff({ rateDeck: "business" }));
  expect((await publish()).body).toMatchObject({ version: 1, changed: true });
  for (const number of [NAIROBI, AMSTERDAM]) expect(await readRoute(table, number)).toMatchObject({ deck: "business" });
});

describe("a blocked tenant", () => {
  test("stays blocked on a number that is new, and in its new language", async () => {
    const { table, publish } = await openDuka();
    await setFacts(table, { service: "blocked" });
    expect((await publish({ ...withNewNumber, language: "sw" })).status).toBe(200);
    for (const number of [NAIROBI, AMSTERDAM, NEW_NUMBER])
      expect(await readRoute(table, number)).toMatchObject({ service: { state: "blocked", language: "sw" } });
  });

  test("is forwarded on it, where that costs nothing", async () => {
    const { table, publish } = await openDuka();
    const settings = { email: true, lowBalanceMicros: 0, blockedForward: "+800123456" };
    await setFacts(table, { service: "held", settings });
    await publish(withNewNumber);
    expect(await readRoute(table, NEW_NUMBER)).toMatchObject({ service: { state: "held", forward: "+800123456" } });
    await setFacts(table, { settings: { ...settings, blockedForward: "+254711000101" } });
    await publish();
    expect(await readRoute(table, NAIROBI)).toMatchObject({ service: { state: "held" } });
    expect((await readRoute(table, NAIROBI))?.service).not.toHaveProperty("forward");
  });

  test("who is blocked while a number is published is not let in on it", async () => {
    let blockNow = async (): Promise<void> => {};
    const { table, publish, asProvider } = await openDuka({}, {});
    const transact = table.transact.bind(table);
    table.transact = async (writes, once) => {
      await blockNow();
      await transact(writes, once);
    };
    blockNow = async () => {
      blockNow = async () => {};
      await asProvider("PUT", "tenants/duka/hold", { body: { reason: "now" } });
    };
    expect(await publish(withNewNumber)).toMatchObject({ status: 409, body: { code: "changed-meanwhile" } });
    expect(await readRoute(table, NEW_NUMBER)).toBeUndefined();
    expect((await publish(withNewNumber)).status).toBe(200);
    expect(await readRoute(table, NEW_NUMBER)).toMatchObject({ service: { state: "held" } });
  });
});

test("a new zone moves what is to come, and neither the deadline that was told nor the months of the books", async () => {
  const { table, publish } = await openDuka();
  const { facts, rev } = await accountOf(table);
  const due = (await table.get(KEY))?.["dueSk"];
  expect((await publish({ zone: "America/New_York" })).body).toMatchObject({ version: 1, changed: true });
  const after = await accountOf(table);
  expect([after.facts, after.rev]).toEqual([{ ...facts, zone: "America/New_York", booksZone: facts.zone }, rev + 1]);
  expect([due, (await table.get(KEY))?.["dueSk"]]).toEqual(["2026-11-30T21:00:00.000Z#duka", "2026-12-01T05:00:00.000Z#duka"]);
});

test("what the tariff plan does not include is refused with its place, new tenant or not", async () => {
  const limits = { shortNumbers: 2, features: { recording: false, voicemail: false, paidForwarding: false } };
  const { table, publish } = await openShop(limits);
  const before = table.items();
  const refused = await publish();
  expect(refused).toMatchObject({ status: 422, body: { code: "tariff-exceeded" } });
  expect(Object(refused.body).problems.map(({ path }: { path: string }) => path)).toEqual([
    "plan.people",
    "plan.recordCalls",
    "plan.nodes.message",
    "plan.people.0.devices.0",
    "plan.people.1.devices.0",
  ]);
  expect(table.items()).toEqual(before);
  const known = await openDuka();
  await setTariffPlan(known.table, sampleTariff({ shortNumbers: 2 }));
  expect(await known.publish({ name: "Duka Mpya" })).toMatchObject({
    status: 422,
    body: { problems: [{ path: "plan.people", message: expect.stringContaining("2 short numbers; this office has 3 people") }] },
  });
});
