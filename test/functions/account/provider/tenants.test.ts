/** The provider's tenants: their list, the hold, and another tariff plan. */
import { describe, expect, test } from "vitest";
import { readRoute } from "../../../../adapters/dynamodb/routes.ts";
import { sampleTariff } from "../../../core/billing/sample-tariff.ts";
import { sampleOffice } from "../../../core/tenants/sample-office.ts";
import { accountOf, AMSTERDAM, NAIROBI, openDuka, setFacts } from "./money-desk.ts";
import { setTariffPlan } from "../../billing/set-tariff-plan.ts";

const KEY = { pk: "TENANT#duka", sk: "BILLING" };

test("all tenants a page at a time, with names, balances and standings", async () => {
  const { asProvider, publish } = await openDuka();
  const { plan } = sampleOffice();
  for (const [index, tenant] of ["baraka", "zuri"].entries()) {
    const { "by-hours": _byHours, ...nodes } = plan.nodes;
    const office = { name: tenant.toUpperCase(), plan: { ...plan, nodes, entries: { [`+25420000010${index}`]: "main" } } };
    expect((await publish(office, tenant)).status).toBe(200);
  }
  const first = await asProvider("GET", "tenants", { query: "limit=2" });
  expect(first.body).toMatchObject({
    tenants: [
      { id: "baraka", name: "BARAKA" },
      { id: "duka", name: "Duka", plan: "standard", currency: "USD", balanceMicros: 2_000_000, standing: { kind: "good" } },
    ],
    cursor: expect.any(String),
  });
  const { cursor } = Object(first.body);
  const second = await asProvider("GET", "tenants", { query: `limit=2&cursor=${cursor}` });
  expect(second.body).toMatchObject({ tenants: [{ id: "zuri" }] });
  expect(await asProvider("GET", "tenants", { query: "cursor=nonsense" })).toMatchObject({ status: 400, body: { code: "bad-request" } });
  expect(await asProvider("GET", "tenants", { query: "limit=101" })).toMatchObject({ status: 400 });
});

test("one tenant, its movements in the language and by pages", async () => {
  const { asProvider } = await openDuka();
  const asked = (query: string) => asProvider("GET", "tenants/duka/billing", { query });
  expect((await asked("language=sw")).body).toMatchObject({ entries: { entries: [{ text: "Salio la kuanzia" }] } });
  const { entries } = Object((await asked("limit=1")).body);
  expect(entries).toMatchObject({ entries: [{ text: "Credit to begin with" }], cursor: expect.any(String) });
  expect(Object((await asked(`cursor=${entries.cursor}`)).body).entries).toMatchObject({ entries: [] });
  expect(await asked("cursor=nonsense")).toMatchObject({ status: 400 });
  expect(await asProvider("GET", "tenants/nobody/billing")).toMatchObject({ status: 404, body: { code: "no-billing" } });
});

describe("the provider's hold", () => {
  const put = { body: { reason: "Unpaid invoice of the installer" } };

  test("keeps callers out at once on every number, says why to the provider alone, and is lifted", async () => {
    const { asProvider, table, clock } = await openDuka();
    expect(await asProvider("PUT", "tenants/duka/hold", put)).toMatchObject({
      status: 200,
      body: { hold: { since: clock.now, reason: put.body.reason }, billing: { standing: { kind: "held", since: clock.now } } },
    });
    for (const number of [NAIROBI, AMSTERDAM])
      expect(await readRoute(table, number)).toMatchObject({ service: { state: "held", language: "en" } });
    expect(await asProvider("DELETE", "tenants/duka/hold")).toMatchObject({
      status: 200,
      body: { hold: null, billing: { standing: { kind: "good" } } },
    });
    for (const number of [NAIROBI, AMSTERDAM]) expect(await readRoute(table, number)).not.toHaveProperty("service");
  });

  test("said again it is the same hold, with another reason too", async () => {
    const { asProvider, table, clock } = await openDuka();
    const since = clock.now;
    await asProvider("PUT", "tenants/duka/hold", put);
    const before = table.items();
    clock.now += 60_000;
    await asProvider("PUT", "tenants/duka/hold", put);
    expect(table.items()).toEqual(before);
    expect(await asProvider("PUT", "tenants/duka/hold", { body: { reason: "Another" } })).toMatchObject({
      body: { hold: { since, reason: "Another" } },
    });
    await asProvider("DELETE", "tenants/duka/hold");
    expect(await asProvider("DELETE", "tenants/duka/hold")).toMatchObject({ status: 200, body: { hold: null } });
  });

  test("lifted from a tenant who missed the deadline, it leaves the deadline's own block", async () => {
    const { asProvider, table, clock } = await openDuka();
    await asProvider("PUT", "tenants/duka/hold", put);
    clock.now = (await accountOf(table)).facts.blockAt;
    expect(await asProvider("DELETE", "tenants/duka/hold")).toMatchObject({ body: { billing: { standing: { kind: "blocked" } } } });
    expect(await readRoute(table, NAIROBI)).toMatchObject({ service: { state: "blocked" } });
  });

  test.each([{}, { reason: "" }, { reason: " " }, { reason: "r".repeat(501) }, { reason: "r", since: 0 }, { reason: 1 }])(
    "refused: %j",
    async (body) => {
      const { asProvider, table } = await openDuka();
      const before = table.items();
      expect(await asProvider("PUT", "tenants/duka/hold", { body })).toMatchObject({ status: 400, body: { code: "bad-body" } });
      expect(table.items()).toEqual(before);
    },
  );
});

describe("another tariff plan", () => {
  const to = (plan: string) => ({ body: { plan } });

  test("its channels, deck and features at once; its terms with the next period", async () => {
    const { asProvider, table } = await openDuka();
    const terms = { ...sampleTariff().terms, periodMonths: 6 };
    await setTariffPlan(table, sampleTariff({ id: "large", name: "Large", channels: 10, rateDeck: "business", terms }));
    const { deadline } = (await accountOf(table)).facts;
    expect(await asProvider("PUT", "tenants/duka/plan", to("large"))).toMatchObject({
      status: 200,
      body: { planId: "large", billing: { plan: { name: "Large" }, terms: { periodMonths: 3 } } },
    });
    const account = await accountOf(table);
    expect([account.channels, account.facts.deadline]).toEqual([10, deadline]);
    for (const number of [NAIROBI, AMSTERDAM]) expect(await readRoute(table, number)).toMatchObject({ deck: "business" });
  });

  test("channels that calls have are counted, and the same plan again brings what was changed in it", async () => {
    const { asProvider, table } = await openDuka();
    const held = { call: "CA1", step: 0, at: 1, micros: 100, includedSeconds: 0, seconds: 60 };
    await table.update(KEY, { set: { hold_CA1: held }, add: { available: -100, reserved: 100, channels: -1 } });
    await setTariffPlan(table, sampleTariff({ channels: 6, rateDeck: "business" }));
    for (const _ of [1, 2]) {
      expect((await asProvider("PUT", "tenants/duka/plan", to("standard"))).status).toBe(200);
      expect((await accountOf(table)).channels).toBe(5);
    }
    expect(await readRoute(table, NAIROBI)).toMatchObject({ deck: "business" });
  });

  test("numbers that were given back stay given back", async () => {
    const { asProvider, table } = await openDuka();
    await table.delete({ pk: `NUMBER#${NAIROBI}`, sk: "ROUTE" });
    await setTariffPlan(table, sampleTariff({ id: "large", rateDeck: "business" }));
    expect((await asProvider("PUT", "tenants/duka/plan", to("large"))).status).toBe(200);
    expect(await readRoute(table, NAIROBI)).toBeUndefined();
    expect(await readRoute(table, AMSTERDAM)).toMatchObject({ deck: "business" });
  });

  test("a number that another office has by now keeps that office's deck", async () => {
    const { asProvider, table } = await openDuka();
    await table.update({ pk: `NUMBER#${NAIROBI}`, sk: "ROUTE" }, { set: { tenant: "zuri" } });
    await setTariffPlan(table, sampleTariff({ id: "large", rateDeck: "business" }));
    expect((await asProvider("PUT", "tenants/duka/plan", to("large"))).status).toBe(200);
    expect(await readRoute(table, NAIROBI)).toMatchObject({ tenant: "zuri", deck: "world" });
  });

  test("refused when the office has more than it includes, each with its place", async () => {
    const { asProvider, table } = await openDuka();
    const features = { recording: false, voicemail: false, paidForwarding: false };
    await setTariffPlan(table, sampleTariff({ id: "small", name: "Small", shortNumbers: 2, features }));
    const before = table.items();
    const refused = await asProvider("PUT", "tenants/duka/plan", to("small"));
    expect(refused).toMatchObject({ status: 422, body: { code: "tariff-exceeded" } });
    expect(Object(refused.body).problems.map(({ path }: { path: string }) => path)).toEqual([
      "plan.people",
      "plan.recordCalls",
      "plan.nodes.message",
      "plan.people.0.devices.0",
      "plan.people.1.devices.0",
    ]);
    expect(table.items()).toEqual(before);
  });

  test("refused when there is none, or in another currency", async () => {
    const { asProvider, table } = await openDuka();
    await setTariffPlan(table, sampleTariff({ id: "kenya", currency: "KES" }));
    const before = table.items();
    expect(await asProvider("PUT", "tenants/duka/plan", to("none"))).toMatchObject({ status: 422, body: { code: "no-tariff-plan" } });
    expect(await asProvider("PUT", "tenants/duka/plan", to("kenya"))).toMatchObject({ status: 422, body: { code: "other-currency" } });
    for (const body of [{}, { plan: "A b" }, { plan: "standard", channels: 200 }])
      expect(await asProvider("PUT", "tenants/duka/plan", { body })).toMatchObject({ status: 400, body: { code: "bad-body" } });
    expect(table.items()).toEqual(before);
  });

  test("while the tenant is blocked", async () => {
    const { asProvider, table } = await openDuka();
    await setFacts(table, { service: "blocked" });
    expect((await asProvider("PUT", "tenants/duka/plan", to("standard"))).status).toBe(200);
    expect((await accountOf(table)).facts.service).toBe("blocked");
  });
});
