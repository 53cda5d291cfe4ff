/** Tariff plans, as the provider sets them. */
import { expect, test } from "vitest";
import { publishRateDeck } from "../../../../adapters/dynamodb/rate-decks.ts";
import { readTariffPlan } from "../../../../adapters/dynamodb/tariff-plans.ts";
import { sampleTariff } from "../../../core/billing/sample-tariff.ts";
import { openDuka, openShop, RATES } from "./money-desk.ts";

const { id: _id, ...standard } = sampleTariff();

test("a plan is what was put, new or not, and all are listed", async () => {
  const { asProvider, table } = await openShop();
  const large = { ...standard, name: "Large", channels: 30 };
  expect(await asProvider("PUT", "plans/large", { body: large })).toEqual(
    expect.objectContaining({ status: 200, body: { ...large, id: "large", etag: "1" } }),
  );
  await asProvider("PUT", "plans/large", { body: { ...large, channels: 31, etag: "1" } });
  expect(await readTariffPlan(table, "large")).toEqual({ ...large, id: "large", channels: 31 });
  const plans = [
    { ...large, id: "large", channels: 31, etag: "2" },
    { ...sampleTariff(), etag: "1" },
  ];
  expect((await asProvider("GET", "plans")).body).toEqual({ plans });
});

test("of two who change a plan at once the later one sees what is there now; a new plan is not put over another", async () => {
  const { asProvider, table } = await openShop();
  await asProvider("PUT", "plans/standard", { body: { ...standard, channels: 31, etag: "1" } });
  const stale = { status: 409, body: { code: "stale", current: { id: "standard", channels: 31, etag: "2" } } };
  expect(await asProvider("PUT", "plans/standard", { body: { ...standard, channels: 7, etag: "1" } })).toMatchObject(stale);
  expect(await asProvider("PUT", "plans/standard", { body: { ...standard, channels: 7 } })).toMatchObject(stale);
  expect(await readTariffPlan(table, "standard")).toMatchObject({ channels: 31 });
  const gone = { body: { ...standard, etag: "1" } };
  expect(await asProvider("PUT", "plans/nowhere", gone)).toMatchObject({ status: 409, body: { code: "stale", current: null } });
});

test.each([
  ["an id that the address says", { id: "large" }, "id"],
  ["a field that there is not", { discount: 1 }, "discount"],
  ["a fine below nothing", { terms: { ...standard.terms, fineMicros: -1 } }, "terms.fineMicros"],
  ["half a micro", { monthlyFeeMicros: 0.5 }, "monthlyFeeMicros"],
  ["more than there is", { monthlyFeeMicros: 1e300 }, "monthlyFeeMicros"],
  ["text", { channels: "5" }, "channels"],
  ["an etag that is none", { etag: "1e3" }, "etag"],
  ["a top-up beyond its own limits", { topUpsCents: [100] }, "topUpsCents"],
])("refused: %s", async (_what, change, path) => {
  const { asProvider, table } = await openShop();
  const before = table.items();
  expect(await asProvider("PUT", "plans/standard", { body: { ...standard, ...change } })).toMatchObject({
    status: 400,
    body: { code: "bad-body", problems: expect.arrayContaining([expect.objectContaining({ path })]) },
  });
  expect(table.items()).toEqual(before);
});

test("rates that are not there, or in another currency", async () => {
  const { asProvider, table } = await openShop();
  const put = (change: object) => asProvider("PUT", "plans/standard", { body: { ...standard, ...change } });
  const refused = (code: string) => ({ status: 422, body: { code: "tariff-refused", problems: [{ path: "rateDeck", code }] } });
  expect(await put({ rateDeck: "moon" })).toMatchObject(refused("no-rate-deck"));
  expect(await put({ currency: "KES" })).toMatchObject(refused("other-currency"));
  expect(await readTariffPlan(table, "standard")).toEqual(sampleTariff());
});

test("the currency of a plan stays from the first account on", async () => {
  const inShillings = { ...standard, currency: "KES", rateDeck: "kenya" };
  const kenya = { id: "kenya", currency: "KES", version: 1, rates: RATES, at: 1 };
  const unused = await openShop();
  await publishRateDeck(unused.table, kenya, undefined);
  expect((await unused.asProvider("PUT", "plans/standard", { body: { ...inShillings, etag: "1" } })).status).toBe(200);
  const used = await openDuka();
  await publishRateDeck(used.table, kenya, undefined);
  expect(await used.asProvider("PUT", "plans/standard", { body: { ...inShillings, etag: "1" } })).toMatchObject({
    status: 422,
    body: { code: "other-currency", problems: [{ path: "currency" }] },
  });
  expect((await used.asProvider("PUT", "plans/standard", { body: { ...standard, name: "New name", etag: "1" } })).status).toBe(200);
  expect(await readTariffPlan(used.table, "standard")).toEqual({ ...sampleTariff(), name: "New name" });
});
