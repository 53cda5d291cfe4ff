/** What somebody does with their own sign-in: password, second factor, sessions everywhere, and going for good. */
import { expect, test } from "vitest";
import { PASSWORD, userOf } from "../account-desk.ts";
import { SHOWN } from "../pool-double.ts";
import { AMINA, cookiesOf, JOSEPH, openIdentityDesk, sessionOf } from "./identity-desk.ts";

const NEW = "Another-Password-1";

test("a changed password ends all other sessions and keeps this one, with a fresh cookie", async () => {
  const desk = await openIdentityDesk();
  const [here, elsewhere] = [await sessionOf(desk, AMINA), await sessionOf(desk, AMINA)];
  desk.clock.now += 5_000;
  const body = { password: PASSWORD, newPassword: NEW };
  const wrong = await desk.ask("PUT", "/api/me/password", { body: { ...body, password: "wrong" }, cookie: here });
  expect(wrong).toMatchObject({ status: 422, body: { code: "wrong-password" }, cookies: [] });
  const changed = await desk.ask("PUT", "/api/me/password", { body, cookie: here });
  expect(changed.status).toBe(204);
  expect((await desk.ask("GET", "/api/session", { cookie: elsewhere })).status).toBe(401);
  expect((await desk.ask("GET", "/api/session", { cookie: here })).status).toBe(401);
  const fresh = `simu_session=${cookiesOf(changed)["simu_session"]}`;
  expect((await desk.ask("GET", "/api/session", { cookie: fresh })).status).toBe(200);
  expect((await desk.ask("POST", "/api/session", { body: { email: AMINA, password: PASSWORD } })).status).toBe(401);
});

test("signing out everywhere ends every session of the very same second; whoever signs in again is in", async () => {
  const desk = await openIdentityDesk();
  const sessions = [await sessionOf(desk, AMINA), await sessionOf(desk, AMINA)];
  const other = await sessionOf(desk, JOSEPH);
  const out = await desk.ask("DELETE", "/api/sessions", { cookie: sessions[0] ?? "" });
  expect([out.status, cookiesOf(out)]).toEqual([204, { simu_session: "" }]);
  for (const cookie of sessions)
    // oxlint-disable-next-line no-await-in-loop -- two
    expect((await desk.ask("GET", "/api/session", { cookie })).status).toBe(401);
  expect((await desk.ask("GET", "/api/session", { cookie: other })).status).toBe(200);
  expect((await desk.ask("GET", "/api/session", { cookie: await sessionOf(desk, AMINA) })).status).toBe(200);
  // The note outlives every token it is about, and goes then.
  expect(desk.table.items().find(({ sk }) => sk === "SESSIONS")).toMatchObject({
    expiresAt: expect.closeTo(desk.clock.now / 1000 + 86_400, -2),
  });
});

test("a second factor is set up with the password, confirmed with a code, and asked for from then on", async () => {
  const desk = await openIdentityDesk();
  const cookie = await sessionOf(desk, AMINA);
  const ask = (method: string, path: string, body?: unknown) => desk.ask(method, path, { cookie, ...(body === undefined ? {} : { body }) });
  expect((await ask("GET", "/api/me/security")).body).toEqual({ secondFactor: false });
  expect(await ask("POST", "/api/me/second-factor", { password: "wrong" })).toMatchObject({
    status: 422,
    body: { code: "wrong-password" },
  });
  expect((await ask("POST", "/api/me/second-factor", { password: PASSWORD })).body).toEqual({
    secret: "JBSWY3DPEHPK3PXP",
    uri: "otpauth://totp/Simu:amina%40duka.example?secret=JBSWY3DPEHPK3PXP&issuer=Simu",
  });
  expect(await ask("PUT", "/api/me/second-factor", { password: PASSWORD, code: "000000" })).toMatchObject({
    body: { code: "code-refused" },
  });
  expect((await ask("GET", "/api/me/security")).body).toEqual({ secondFactor: false });
  expect((await ask("PUT", "/api/me/second-factor", { password: PASSWORD, code: SHOWN })).status).toBe(204);

  const first = await desk.ask("POST", "/api/session", { body: { email: AMINA, password: PASSWORD } });
  expect([first.status, first.body]).toEqual([200, { next: "second-factor" }]);
  expect(first.cookies.join()).toMatch(/^simu_second_factor=[\w-]+; Path=\/api\/session; Max-Age=180; HttpOnly; SameSite=Strict; Secure$/);
  const handle = `simu_second_factor=${cookiesOf(first)["simu_second_factor"]}`;
  const second = (code: string, cookies = handle) => desk.ask("POST", "/api/session/second-factor", { body: { code }, cookie: cookies });
  expect(await second("000000")).toMatchObject({ status: 422, body: { code: "code-refused" }, cookies: [] });
  expect(await second(SHOWN, "other=1")).toMatchObject({ status: 409, body: { code: "sign-in-expired" } });
  const done = await second(SHOWN);
  expect([done.status, cookiesOf(done)["simu_second_factor"]]).toEqual([200, ""]);
  expect(cookiesOf(done)["simu_session"]).toMatch(/^token-of-/);
});

test("with a second factor, what changes the sign-in takes password and code; it goes with both", async () => {
  const desk = await openIdentityDesk();
  const cookie = await sessionOf(desk, AMINA);
  desk.users.know(AMINA, { password: PASSWORD, hasSecondFactor: true });
  const ask = (method: string, path: string, body: unknown) => desk.ask(method, path, { cookie, body });
  const change = { password: PASSWORD, newPassword: NEW };
  expect(await ask("PUT", "/api/me/password", change)).toMatchObject({ status: 409, body: { code: "code-required" } });
  expect(await ask("PUT", "/api/me/password", { ...change, code: "000000" })).toMatchObject({
    status: 422,
    body: { code: "code-refused" },
  });
  expect(await ask("POST", "/api/me/second-factor", { password: PASSWORD })).toMatchObject({ body: { code: "second-factor-on" } });
  expect(await ask("DELETE", "/api/me/second-factor", { password: PASSWORD })).toMatchObject({ status: 400 });
  expect((await ask("DELETE", "/api/me/second-factor", { password: PASSWORD, code: SHOWN })).status).toBe(204);
  expect((await ask("PUT", "/api/me/password", change)).status).toBe(204);
});

test("somebody who removes themselves is gone from pool and offices, is signed out, and stays in the log by name", async () => {
  const desk = await openIdentityDesk();
  const cookie = await sessionOf(desk, JOSEPH);
  expect(await desk.ask("DELETE", "/api/me", { cookie, body: { password: "wrong" } })).toMatchObject({ body: { code: "wrong-password" } });
  expect((await desk.ask("DELETE", "/api/me", { cookie, body: { password: PASSWORD } })).status).toBe(204);
  expect((await desk.ask("GET", "/api/session", { cookie })).status).toBe(401);
  expect(desk.users.people.has(JOSEPH)).toBe(false);
  expect(desk.table.items().filter(({ sk, pk }) => sk.startsWith("MEMBER#") && `${pk}${sk}`.includes(userOf(JOSEPH)))).toEqual([]);
  const { body } = await desk.ask("GET", "/api/audit", { by: AMINA });
  expect(body).toMatchObject({ entries: [{ action: "member.remove", subject: "joseph", by: { name: "joseph" } }] });
});

test("the only owner of an office is told what to do first, and nothing is changed", async () => {
  const desk = await openIdentityDesk();
  const cookie = await sessionOf(desk, AMINA);
  await desk.open("mlango", "Mlango");
  await desk.enrol("mlango", AMINA, "manager");
  const before = desk.table.items();
  const remove = () => desk.ask("DELETE", "/api/me", { cookie, body: { password: PASSWORD } });
  expect(await remove()).toMatchObject({ status: 409, body: { code: "last-owner", problems: [{ path: "duka", message: "Duka" }] } });
  expect(desk.table.items()).toEqual(before);
  expect(desk.users.people.has(AMINA)).toBe(true);
  // An owner who is let in no more is none.
  await desk.enrol("duka", JOSEPH, "owner");
  const joseph = { tenant: "duka", user: userOf(JOSEPH), email: JOSEPH, name: "joseph", role: "owner", suspended: true };
  await desk.table.put({ pk: "TENANT#duka", sk: `MEMBER#${userOf(JOSEPH)}`, ...joseph });
  expect((await remove()).status).toBe(409);
  await desk.enrol("duka", JOSEPH, "owner");
  expect((await remove()).status).toBe(204);
});

test("of two owners who go at the same moment one stays", async () => {
  const desk = await openIdentityDesk();
  await desk.enrol("duka", JOSEPH, "owner");
  const cookies = [await sessionOf(desk, AMINA), await sessionOf(desk, JOSEPH)];
  const answers = await Promise.all(cookies.map((cookie) => desk.ask("DELETE", "/api/me", { cookie, body: { password: PASSWORD } })));
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([204, 409]);
  expect(desk.table.items().filter(({ pk, sk }) => pk === "TENANT#duka" && sk.startsWith("MEMBER#"))).toHaveLength(1);
});

test.each([
  ["GET", "/api/me/security"],
  ["PUT", "/api/me/password"],
  ["POST", "/api/me/second-factor"],
  ["PUT", "/api/me/second-factor"],
  ["DELETE", "/api/me/second-factor"],
  ["DELETE", "/api/me"],
  ["DELETE", "/api/sessions"],
])("%s %s is for who is signed in", async (method, path) => {
  const { ask, table } = await openIdentityDesk();
  const before = table.items();
  const body = method === "GET" ? {} : { body: { password: PASSWORD, newPassword: NEW, code: SHOWN } };
  expect(await ask(method, path, body)).toMatchObject({ status: 401, body: { code: "not-signed-in" } });
  expect(table.items()).toEqual(before);
});
