/** A top-up while people talk, through the front door: the talk goes on beyond what had been put aside for it. */
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, expect, test } from "vitest";
import { billingKey } from "../../adapters/dynamodb/keys.ts";
import { createSdkTable } from "../../adapters/dynamodb/sdk-table.ts";
import type { EntryListView } from "../../core/account/api/movements.ts";
import type { StartedTopUpView } from "../../core/account/api/top-ups.ts";
import { NAIROBI, openOffice, type Office } from "./office.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice({ tariff: true });
  await office.settled();
});
afterAll(() => office.close());

/** Money for two minutes with a Kenyan mobile, at 0.092 a minute. */
const TWO_MINUTES = 184_000;

async function leave(available: number): Promise<void> {
  const { cloud } = office;
  const client = new DynamoDBClient({
    endpoint: cloud.endpoints["AWS_ENDPOINT_URL_DYNAMODB"] ?? "",
    region: cloud.region,
    credentials: cloud.credentials,
  });
  const table = createSdkTable({ tableName: Object.values(cloud.tables)[0] ?? "", client });
  await table.update(billingKey("duka-travel"), { set: { available } });
}

async function talking() {
  const caller = office.caller().calls(NAIROBI);
  await caller.hears(/Welcome/);
  await caller.presses("1");
  await office.amina.rings();
  await office.amina.answers();
  await caller.talks();
  return caller;
}

const seconds = async (): Promise<string | undefined> => {
  const { entries } = await office.owner.ask<EntryListView>("GET", "/api/billing/entries?kind=call");
  return entries[0]?.text;
};

test("without one, the talk ends where the money does", async () => {
  await leave(TWO_MINUTES);
  const caller = await talking();
  await office.scenario.passes(130);
  await caller.ends();
  await office.settled();
  expect(await seconds()).toContain("2:00");
});

test("with one, the talk goes on, and is paid for to its end", async () => {
  await leave(TWO_MINUTES);
  const caller = await talking();
  await office.scenario.passes(60);
  const { redirectUrl = "" } = await office.owner.ask<StartedTopUpView>("POST", "/api/billing/top-ups", {
    amountCents: 1000,
    method: "card",
  });
  await office.payments.decide(redirectUrl.split("/").at(-1) ?? "", "paid");
  await office.settled();
  await office.scenario.passes(140);
  await office.amina.hangsUp();
  await caller.ends();
  await office.settled();
  expect(await seconds()).toMatch(/3:2\d/);
});
