/** The provider asks whether balances are what the ledgers say. */
import { expect, test } from "vitest";
import { openDuka } from "./money-desk.ts";

test("each tenant, by pages, with what does not agree", async () => {
  const { asProvider, table } = await openDuka();
  const good = { tenant: "duka", currency: "USD", balanceMicros: 2_000_000, entries: 1, mismatches: [], oldHolds: 0, isBusy: false };
  expect(await asProvider("GET", "ledger-audit")).toMatchObject({ status: 200, body: { tenants: [good] } });
  await table.update({ pk: "TENANT#duka", sk: "BILLING" }, { add: { "month_2026-11": 1 } });
  const { body } = await asProvider("GET", "ledger-audit", { query: "limit=1" });
  expect(body).toMatchObject({ tenants: [{ mismatches: [{ kind: "month", month: "2026-11" }] }] });
  expect(await asProvider("GET", "ledger-audit", { query: "cursor=nonsense" })).toMatchObject({ status: 400 });
});
