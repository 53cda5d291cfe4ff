/** Who may ask what only the provider may: nobody else, and nothing is changed. */
import { expect, test } from "vitest";
import { AMSTERDAM, openDuka } from "./money-desk.ts";

const ROUTES = [
  ["GET", "tenants"],
  ["GET", "tenants/duka/billing"],
  ["POST", "tenants/duka/adjustments"],
  ["PUT", "tenants/duka/hold"],
  ["DELETE", "tenants/duka/hold"],
  ["PUT", "tenants/duka/plan"],
  ["GET", "plans"],
  ["PUT", "plans/standard"],
  ["GET", "rates"],
  ["GET", "rates/world.csv"],
  ["PUT", "rates/world"],
  ["GET", "ledger-audit"],
] as const;

const BODIES: Readonly<Record<string, unknown>> = {
  "tenants/duka/adjustments": { request: "3f2b8c1e-5d4a-4c6b-9e7f-0a1b2c3d4e5f", micros: 1_000_000, reason: "gift" },
  "tenants/duka/hold": { reason: "none" },
  "tenants/duka/plan": { plan: "standard" },
};

test.each(ROUTES)("%s %s", async (method, path) => {
  const { ask, enrol, table } = await openDuka();
  for (const role of ["owner", "operator", "manager", "user"] as const) await enrol("duka", `${role}@duka.example`, role);
  await enrol("rival", "owner@rival.example", "owner");
  const before = table.items();
  const body = method === "GET" ? {} : { body: BODIES[path] ?? {} };
  const by = (who: string) => ask(method, `/api/provider/${path}`, { ...body, by: who });
  for (const who of ["owner@duka.example", "operator@duka.example", "manager@duka.example", "user@duka.example", "owner@rival.example"])
    expect(await by(who)).toMatchObject({ status: 403, body: { code: "not-allowed" } });
  expect(await by("stranger@duka.example")).toMatchObject({ status: 403, body: { code: "not-allowed" } });
  expect(await ask(method, `/api/provider/${path}`, body)).toMatchObject({ status: 401, body: { code: "not-signed-in" } });
  expect(table.items()).toEqual(before);
  expect(before.some(({ pk }) => pk === `NUMBER#${AMSTERDAM}`)).toBe(true);
});
