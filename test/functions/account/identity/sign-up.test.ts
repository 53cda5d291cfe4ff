/** From a stranger to somebody who is signed in, and back from a forgotten password. */
import { expect, test } from "vitest";
import { PASSWORD, PROVIDER } from "../account-desk.ts";
import { MAILED } from "../pool-double.ts";
import { AMINA, cookiesOf, NOBODY, openIdentityDesk, sessionOf } from "./identity-desk.ts";

const stranger = { email: " Nobody@Duka.example", password: PASSWORD, name: " Nobody Njoroge ", language: "sw" };

test("a stranger signs up, proves the address, and is signed in as a newcomer", async () => {
  const { ask, users } = await openIdentityDesk();
  expect(await ask("POST", "/api/sign-up", { body: stranger })).toMatchObject({ status: 204, body: undefined, cookies: [] });
  expect(users.mails).toEqual([`${NOBODY}: your code`]);
  const confirmed = await ask("POST", "/api/sign-up/confirmation", { body: { email: NOBODY, code: "123 456", password: PASSWORD } });
  expect(confirmed).toMatchObject({ status: 200, body: { email: NOBODY, role: "newcomer", tenant: null, offices: [] } });
  const cookie = `simu_session=${cookiesOf(confirmed)["simu_session"]}`;
  expect((await ask("GET", "/api/session", { cookie })).status).toBe(200);
});

test("another's sign-up cannot be proved for them: it takes the password that was chosen, too", async () => {
  const { ask } = await openIdentityDesk();
  await ask("POST", "/api/sign-up", { body: stranger });
  const owner = { email: NOBODY, code: MAILED, password: "The-Owners-Own-1" };
  expect(await ask("POST", "/api/sign-up/confirmation", { body: owner })).toMatchObject({
    status: 422,
    body: { code: "code-refused" },
    cookies: [],
  });
});

test("where sign-up is closed, nobody signs up, and the door says so", async () => {
  const desk = await openIdentityDesk();
  expect((await desk.ask("GET", "/api/welcome")).body).toEqual({ provider: "Simu", selfSignUp: true });
  Object.assign(desk.services, { selfSignUp: false });
  expect((await desk.ask("GET", "/api/welcome")).body).toEqual({ provider: "Simu", selfSignUp: false });
  expect(await desk.ask("POST", "/api/sign-up", { body: stranger })).toMatchObject({ status: 403, body: { code: "sign-up-closed" } });
  expect(desk.users.mails).toEqual([]);
  const office = {
    kind: "company",
    name: "New",
    template: "shop",
    mobile: "+254711000109",
    language: "en",
    country: "KE",
    zone: "Africa/Nairobi",
  };
  const opened = await desk.ask("POST", "/api/offices", { by: AMINA, body: office, headers: { "idempotency-key": "0123456789abcdef" } });
  expect(opened).toMatchObject({ status: 403, body: { code: "sign-up-closed" } });
});

test.each([
  ["an address that is none", { email: "nobody" }],
  ["no name", { name: "  " }],
  ["a language that nobody speaks here", { language: "xx" }],
  ["a role", { role: "owner" }],
  ["an address of its own being proved", { emailVerified: true }],
])("a sign-up with %s is refused", async (_, more) => {
  const { ask, users } = await openIdentityDesk();
  expect(await ask("POST", "/api/sign-up", { body: { ...stranger, ...more } })).toMatchObject({ status: 400, body: { code: "bad-body" } });
  expect(users.people.has(NOBODY)).toBe(false);
});

test("a forgotten password: a code by mail, a new password with it, and every session ends", async () => {
  const desk = await openIdentityDesk();
  const { ask, users } = desk;
  const session = await sessionOf(desk, AMINA);
  expect((await ask("POST", "/api/password-resets", { body: { email: AMINA } })).status).toBe(204);
  expect(users.mails).toEqual([`${AMINA}: a new password`]);
  const reset = { email: AMINA, code: MAILED, newPassword: "Another-Password-1" };
  expect(await ask("PUT", "/api/password-resets", { body: { ...reset, code: "999999" } })).toMatchObject({
    status: 422,
    body: { code: "code-refused" },
  });
  expect((await ask("GET", "/api/session", { cookie: session })).status).toBe(200);
  expect((await ask("PUT", "/api/password-resets", { body: reset })).status).toBe(204);
  expect((await ask("GET", "/api/session", { cookie: session })).status).toBe(401);
  const fresh = await sessionOf(desk, AMINA, "Another-Password-1");
  expect((await ask("GET", "/api/session", { cookie: fresh })).status).toBe(200);
});

test("the provider who proves their address by signing up is the provider", async () => {
  const { ask, users } = await openIdentityDesk();
  users.people.delete(PROVIDER);
  await ask("POST", "/api/sign-up", { body: { ...stranger, email: PROVIDER } });
  const body = { email: PROVIDER, code: MAILED, password: PASSWORD };
  expect(await ask("POST", "/api/sign-up/confirmation", { body })).toMatchObject({ status: 200, body: { role: "provider" } });
});
