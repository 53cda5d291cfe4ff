/** The provider in an owner's place: for an hour, with a reason, and nothing that binds the office. */
import { expect, test } from "vitest";
import { PROVIDER } from "../account-desk.ts";
import { AMINA, JOSEPH, openIdentityDesk } from "./identity-desk.ts";

const VISITS = "/api/provider/tenants/duka/visits";
const reason = "Amina asked us to look at her menu";
const there = { "simu-office": "duka" };

async function visiting() {
  const desk = await openIdentityDesk();
  const started = await desk.ask("POST", VISITS, { by: PROVIDER, body: { reason } });
  return { ...desk, started, until: desk.clock.now + 3_600_000 };
}

test("a visit makes the provider an owner there, for an hour, and the session says so", async () => {
  const { ask, started, until, clock } = await visiting();
  expect([started.status, started.body]).toEqual([200, { until }]);
  const session = () => ask("GET", "/api/session", { by: PROVIDER, headers: there });
  expect((await session()).body).toMatchObject({ role: "provider", tenant: { id: "duka" }, offices: [], visit: { until, reason } });
  expect((await ask("GET", "/api/audit", { by: PROVIDER, headers: there })).status).toBe(200);
  clock.now = until - 1;
  expect((await session()).status).toBe(200);
  clock.now = until;
  expect(await session()).toMatchObject({ status: 404, body: { code: "not-found" } });
});

test("what only an owner decides stays the owner's", async () => {
  const { ask } = await visiting();
  const { body } = await ask("GET", "/api/session", { by: PROVIDER, headers: there });
  for (const right of ["members.manage", "office.delete", "office.transfer", "billing.pay", "billing.switch"])
    expect(body).toHaveProperty("rights", expect.not.arrayContaining([right]));
  expect(body).toHaveProperty("rights", expect.arrayContaining(["people.manage", "flow.publish", "calls.see"]));
  const off = await ask("POST", "/api/billing/switch-off", { by: PROVIDER, headers: there, body: { name: "Duka" } });
  expect(off).toMatchObject({ status: 403, body: { code: "not-allowed" } });
});

test("the office reads in its log that somebody came, why, and when they went", async () => {
  const { ask, clock } = await visiting();
  clock.now += 60_000;
  expect((await ask("DELETE", VISITS, { by: PROVIDER, headers: there })).status).toBe(204);
  expect((await ask("GET", "/api/session", { by: PROVIDER, headers: there })).status).toBe(404);
  const { body } = await ask("GET", "/api/audit", { by: AMINA });
  const by = { name: PROVIDER, visiting: true };
  expect(body).toMatchObject({
    entries: [
      { action: "office.visit", subject: "Duka", by, note: reason, after: expect.stringContaining("ended") },
      { action: "office.visit", subject: "Duka", by, note: reason, after: expect.stringContaining("begins") },
    ],
  });
  // Once more is no second end.
  expect((await ask("DELETE", VISITS, { by: PROVIDER })).status).toBe(204);
  expect((await ask("GET", "/api/audit", { by: AMINA })).body).toHaveProperty("entries.length", 2);
});

test("without an address of the office the provider is the provider, visit or not", async () => {
  const { ask } = await visiting();
  const session = await ask("GET", "/api/session", { by: PROVIDER });
  expect(session.body).toMatchObject({ role: "provider", tenant: null });
  expect(session.body).not.toHaveProperty("visit");
});

test("nobody else visits, nobody visits what is not there, and a reason is needed", async () => {
  const { ask, table } = await openIdentityDesk();
  const before = table.items();
  for (const by of [AMINA, JOSEPH])
    // oxlint-disable-next-line no-await-in-loop -- two
    expect(await ask("POST", VISITS, { by, body: { reason } })).toMatchObject({ status: 403 });
  expect((await ask("POST", "/api/provider/tenants/elsewhere/visits", { by: PROVIDER, body: { reason } })).status).toBe(404);
  expect((await ask("POST", VISITS, { by: PROVIDER, body: { reason: "  " } })).status).toBe(400);
  expect(table.items()).toEqual(before);
});

test("a visit is the provider's as long as they are the provider", async () => {
  const { ask, services } = await visiting();
  Object.assign(services, { providerEmail: "another@simu.example" });
  expect((await ask("GET", "/api/session", { by: PROVIDER, headers: there })).status).toBe(404);
});
