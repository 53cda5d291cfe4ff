import { expect, test } from "vitest";
import { createMemoryTable } from "../../../adapters/dynamodb/memory-table.ts";
import { routeKey } from "../../../adapters/dynamodb/keys.ts";
import type { Key } from "../../../adapters/dynamodb/table.ts";
import { createConfiguration } from "../../../functions/voice/configuration.ts";
import { ownershipOf } from "../../../functions/voice/ownership.ts";
import { putRoute } from "../../adapters/dynamodb/put-office.ts";

const claim = { account: "AC1", tenant: "duka", number: "+254200000001" };

function opened() {
  const table = createMemoryTable();
  const clock = { now: 0, reads: 0 };
  const get = (key: Key) => {
    clock.reads += 1;
    return table.get(key);
  };
  const configuration = createConfiguration({ get, query: (query) => table.query(query) }, () => clock.now);
  return { table, clock, configuration, ask: (of = claim) => ownershipOf(of, configuration) };
}
const route = { ...claim, plan: 1 };

test("a call that goes on costs no read for ten minutes", async () => {
  const { table, clock, configuration, ask } = opened();
  await putRoute(table, route);
  await configuration.route(claim.number);
  for (clock.now of [0, 60_000, 599_999]) expect(await ask()).toBe("own");
  expect(clock.reads).toBe(1);
  clock.now = 600_000;
  expect(await ask()).toBe("own");
  expect(clock.reads).toBe(2);
});

test("another account and another tenant are foreign", async () => {
  const { table, ask } = opened();
  await putRoute(table, route);
  expect(await ask({ ...claim, account: "AC2" })).toBe("foreign");
  expect(await ask({ ...claim, tenant: "other" })).toBe("foreign");
});

test("a number that was just bought, or has changed hands, is known within seconds", async () => {
  const { table, clock, ask } = opened();
  expect(await ask()).toBe("nobody");
  await putRoute(table, route);
  clock.now += 3000;
  expect(await ask()).toBe("own");
  await table.delete(routeKey(claim.number));
  await putRoute(table, { ...route, tenant: "other", account: "AC2" });
  clock.now += 3000;
  expect(await ask({ ...claim, tenant: "other", account: "AC2" })).toBe("own");
  expect(await ask()).toBe("foreign");
});

test("who asks in vain costs a read in three seconds, not one each time", async () => {
  const { clock, ask } = opened();
  for (let n = 0; n < 50; n++) expect(await ask()).toBe("nobody");
  expect(clock.reads).toBe(1);
});
