/** Signing in and out, and who somebody then is. */
import { RIGHTS } from "../../../core/tenants/rights.ts";
import { expect, test } from "vitest";
import { removeMember } from "../../../adapters/dynamodb/members.ts";
import { openAccountDesk, PASSWORD, PROVIDER, userOf } from "./account-desk.ts";

const AMINA = "amina@duka.example";

async function openOffice() {
  const desk = openAccountDesk();
  const profile = { id: "duka", name: "Duka", zone: "Africa/Nairobi", country: "KE", language: "sw", account: "AC1", plan: 1 };
  await desk.table.put({ pk: "TENANT#duka", sk: "PROFILE", ...profile });
  await desk.enrol("duka", AMINA);
  return desk;
}

test("a member's session says who they are and which office is theirs", async () => {
  const desk = await openOffice();
  const { status, body, cookies } = await desk.ask("POST", "/api/session", { body: { email: " Amina@Duka.example ", password: PASSWORD } });
  const tenant = { id: "duka", name: "Duka", zone: "Africa/Nairobi", country: "KE", language: "sw", billed: false };
  const offices = [{ id: "duka", name: "Duka", role: "owner" }];
  expect([status, body]).toEqual([200, { email: AMINA, name: "amina", role: "owner", rights: RIGHTS, offices, tenant, address: "path" }]);
  expect(cookies).toEqual([`simu_session=token-of-${AMINA}; Path=/api; Max-Age=3600; HttpOnly; SameSite=Strict; Secure`]);
  expect((await desk.ask("GET", "/api/session", { by: AMINA })).body).toEqual(body);
});

test("the provider has no office, unless they are a member of one too", async () => {
  const desk = await openOffice();
  const provider = { email: PROVIDER, role: "provider" };
  expect((await desk.ask("GET", "/api/session", { by: PROVIDER })).body).toEqual({
    ...provider,
    name: PROVIDER,
    rights: [],
    offices: [],
    tenant: null,
    address: "path",
  });
  await desk.enrol("duka", PROVIDER, "user");
  expect((await desk.ask("GET", "/api/session", { by: PROVIDER })).body).toMatchObject({ ...provider, tenant: { id: "duka" } });
});

test("the provider's address must be verified: anybody could claim it", async () => {
  const desk = await openOffice();
  const verify = desk.services.userPool.verify;
  Object.assign(desk.services.userPool, { verify: async (token: string) => ({ ...(await verify(token)), emailVerified: false }) });
  expect(await desk.ask("GET", "/api/session", { by: PROVIDER })).toMatchObject({ status: 200, body: { role: "newcomer" } });
  expect(await desk.ask("GET", "/api/provider/tenants", { by: PROVIDER })).toMatchObject({ status: 403 });
});

test("without a cookie, or with one that does not verify, nobody is signed in", async () => {
  const { ask } = await openOffice();
  for (const cookie of ["", "simu_session=", "simu_session=forged", `xsimu_session=token-of-${AMINA}`])
    expect(await ask("GET", "/api/session", { cookie })).toMatchObject({ status: 401, body: { code: "not-signed-in" } });
});

test("a wrong password is refused without a cookie", async () => {
  const { ask } = await openOffice();
  const wrong = await ask("POST", "/api/session", { body: { email: AMINA, password: "wrong" } });
  expect([wrong.status, wrong.body, wrong.cookies]).toMatchObject([401, { code: "wrong-credentials" }, []]);
});

test("somebody whom no office lets in is a newcomer: signed in, and may do nothing in any office", async () => {
  const { ask } = await openOffice();
  const nobody = "nobody@duka.example";
  const signedIn = await ask("POST", "/api/session", { body: { email: nobody, password: PASSWORD } });
  expect([signedIn.status, signedIn.body]).toEqual([
    200,
    { email: nobody, name: nobody, role: "newcomer", rights: [], offices: [], tenant: null, address: "path" },
  ]);
  expect((await ask("GET", "/api/calls", { by: nobody })).status).toBe(403);
  expect((await ask("GET", "/api/audit", { by: nobody })).status).toBe(403);
  expect((await ask("GET", "/api/session", { by: nobody, headers: { "simu-office": "duka" } })).status).toBe(404);
});

test("signing out ends the session for every copy of its cookie; without a session it is no error", async () => {
  const { ask, table } = await openOffice();
  const { status, cookies, body, headers } = await ask("DELETE", "/api/session", { by: AMINA });
  expect([status, body, headers["cache-control"]]).toEqual([204, undefined, "no-store"]);
  expect(cookies).toEqual(["simu_session=; Path=/api; Max-Age=0; HttpOnly; SameSite=Strict; Secure"]);
  expect(await ask("GET", "/api/session", { by: AMINA })).toMatchObject({ status: 401 });
  // The note goes when the token would have expired anyway.
  expect(table.items().find(({ sk }) => sk.startsWith("SIGNED-OUT#"))).toMatchObject({
    expiresAt: Date.parse("2026-11-23T11:00:00Z") / 1000,
  });
  expect((await ask("DELETE", "/api/session")).status).toBe(204);
});

test("a right that is taken away is gone with the next request", async () => {
  const { ask, table } = await openOffice();
  expect((await ask("GET", "/api/session", { by: AMINA })).status).toBe(200);
  await removeMember(table, { tenant: "duka", user: userOf(AMINA), email: AMINA, name: "Amina", role: "owner" });
  expect((await ask("GET", "/api/calls", { by: AMINA })).status).toBe(403);
  expect((await ask("GET", "/api/session", { by: AMINA, headers: { "simu-office": "duka" } })).status).toBe(404);
  expect((await ask("GET", "/api/session", { by: AMINA })).body).toMatchObject({ role: "newcomer", rights: [], tenant: null });
  expect((await ask("GET", "/api/billing", { by: AMINA })).status).toBe(403);
});
