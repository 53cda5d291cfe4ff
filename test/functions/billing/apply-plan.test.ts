/** A changed tariff plan reaches every account on it, page by page, whatever dies on the way. */
import { beforeEach, describe, expect, test } from "vitest";
import { openingWrites, readBillingAccount } from "../../../adapters/dynamodb/billing-accounts.ts";
import { billingKey, tariffPlanKey, tenantKey } from "../../../adapters/dynamodb/keys.ts";
import { createMemoryTable, type MemoryTable } from "../../../adapters/dynamodb/memory-table.ts";
import { readRoute } from "../../../adapters/dynamodb/routes.ts";
import { openAccount } from "../../../core/billing/open-account.ts";
import { applyPlan } from "../../../functions/billing/apply-plan.ts";
import { putPlan, putRoute } from "../../adapters/dynamodb/put-office.ts";
import { sampleTariff } from "../../core/billing/sample-tariff.ts";
import { samplePlan } from "../../core/voice/sample-plan.ts";
import { setTariffPlan } from "./set-tariff-plan.ts";

const NOW = Date.parse("2026-11-23T10:00:00Z");
const KEY = tariffPlanKey("standard");
const CALL = { call: "CA1", step: 1, at: NOW, micros: 0, includedSeconds: 60, seconds: 60 };
const TENANTS = Array.from({ length: 60 }, (_, n) => `t${String(n).padStart(3, "0")}`);
const numberOf = (tenant: string): string => `+2542000${tenant.slice(1)}00`;
/** Every third is on another plan. */
const planOf = (tenant: string): string => (Number(tenant.slice(1)) % 3 === 0 ? "gold" : "standard");

let table: MemoryTable;
let dies: () => void = () => {};
beforeEach(async () => {
  dies = () => {};
  table = createMemoryTable({ onWrite: (when) => when === "before" && dies() });
  for (const id of ["standard", "gold"]) {
    // oxlint-disable-next-line no-await-in-loop -- two plans
    await setTariffPlan(table, sampleTariff({ id, channels: 4, rateDeck: "world" }));
  }
  await Promise.all(TENANTS.map(open));
});

async function open(tenant: string): Promise<void> {
  const account = `AC${"0".repeat(32)}`;
  const profile = { id: tenant, name: tenant, zone: "Africa/Nairobi", country: "KE", language: "en", account, plan: 1 };
  await table.put({ ...tenantKey(tenant), ...profile });
  await putPlan(table, { ...samplePlan(), tenant, version: 1, entries: { [numberOf(tenant)]: "main" } }, NOW);
  await putRoute(table, { number: numberOf(tenant), tenant, plan: 1, account, deck: "world" });
  const change = openAccount(tenant, sampleTariff({ id: planOf(tenant), channels: 4 }), profile.zone, NOW);
  await table.transact(openingWrites(change, 4, undefined));
}

const save = (channels: number, rateDeck: string) => setTariffPlan(table, sampleTariff({ id: "standard", channels, rateDeck }));
const services = () => ({ table, now: () => NOW, pause: async () => {} });
const isPending = async (): Promise<boolean> => (await table.get(KEY))?.["outbox"] !== undefined;

/** The stream brings the item again as long as it asks for work. */
async function workedOff(): Promise<number> {
  let rounds = 0;
  while (await isPending()) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as a queue would
    await applyPlan(services(), KEY).catch(() => undefined);
    if (++rounds > 200) throw new Error("it never ends");
  }
  return rounds;
}

async function standing(): Promise<string[]> {
  return Promise.all(
    TENANTS.map(async (tenant) => {
      const account = await readBillingAccount(table, tenant);
      return `${planOf(tenant)} ${account?.channels} ${(await readRoute(table, numberOf(tenant)))?.deck}`;
    }),
  );
}
const expected = (channels: number, deck: string): string[] =>
  TENANTS.map((tenant) => (planOf(tenant) === "gold" ? "gold 4 world" : `standard ${channels} ${deck}`));

describe("a plan that was changed", () => {
  test("reaches every account on it and no other, in pages", async () => {
    await save(9, "africa");
    expect(await workedOff()).toBe(3);
    expect(await standing()).toEqual(expected(9, "africa"));
  });

  test("counts the channels that calls have at the moment", async () => {
    await table.update(billingKey("t001"), { set: { hold_CA1_1: CALL }, add: { channels: -1 } });
    await save(6, "world");
    await workedOff();
    expect((await readBillingAccount(table, "t001"))?.channels).toBe(5);
    await save(2, "world");
    await workedOff();
    expect((await readBillingAccount(table, "t001"))?.channels).toBe(1);
  });

  test("reaches them all the same when it is changed again half-way", async () => {
    await save(9, "africa");
    await applyPlan(services(), KEY);
    await save(3, "europe");
    await workedOff();
    expect(await standing()).toEqual(expected(3, "europe"));
  });

  test("reaches them all the same when every third write dies", async () => {
    await save(9, "africa");
    let writes = 0;
    dies = () => {
      if (++writes % 3 === 0) throw new Error("died");
    };
    await workedOff();
    expect(await standing()).toEqual(expected(9, "africa"));
  });

  test("changes nothing that is so already", async () => {
    await workedOff();
    const before = JSON.stringify(table.items().filter(({ sk }) => sk === "BILLING"));
    await save(4, "world");
    await workedOff();
    expect(JSON.stringify(table.items().filter(({ sk }) => sk === "BILLING"))).toBe(before);
  });
});
