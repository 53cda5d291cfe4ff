/** Offices with names of their own, as the API sees them behind CloudFront: what a name shows, and what no header opens. */
import { describe, expect, test } from "vitest";
import { openAccountDesk, PASSWORD, PROVIDER } from "./account-desk.ts";

const DOMAIN = "phones.example.com";
const AMINA = "amina@duka.example";
const BRIAN = "brian@baraka.example";
const BOTH = "accountant@both.example";
/** As the function at CloudFront leaves a request to that name. */
const at = (tenant: string) => ({ "simu-host": `${tenant}.${DOMAIN}`, "simu-office": tenant });
const ENTRANCE = { "simu-host": `app.${DOMAIN}` };

async function openOffices(options: { readonly tenantDomain?: string } = { tenantDomain: DOMAIN }) {
  const desk = openAccountDesk(options);
  for (const id of ["duka", "baraka"]) {
    const profile = { id, name: id.toUpperCase(), zone: "Africa/Nairobi", country: "KE", language: "en", account: "AC1", plan: 1 };
    await desk.table.put({ pk: `TENANT#${id}`, sk: "PROFILE", ...profile });
  }
  await desk.enrol("duka", AMINA);
  await desk.enrol("baraka", BRIAN);
  await desk.enrol("duka", BOTH);
  await desk.enrol("baraka", BOTH);
  const signIn = (email: string, headers: Record<string, string>) =>
    desk.ask("POST", "/api/session", { body: { email, password: PASSWORD }, headers });
  const session = (by: string, headers: Record<string, string>) => desk.ask("GET", "/api/session", { by, headers });
  return { ...desk, signIn, session };
}

describe("under an office's own name", () => {
  test("its people see it, and their pages need no path", async () => {
    const { session, signIn } = await openOffices();
    for (const answered of [await session(BOTH, at("baraka")), await signIn(BOTH, at("baraka"))])
      expect(answered).toMatchObject({ status: 200, body: { address: "host", tenant: { id: "baraka" } } });
    expect(await session(BOTH, at("duka"))).toMatchObject({ body: { address: "host", tenant: { id: "duka" } } });
  });

  test("a session of another office finds nothing", async () => {
    const { ask, session } = await openOffices();
    for (const path of ["/api/session", "/api/calls", "/api/audit", "/api/billing"])
      expect([path, (await ask("GET", path, { by: BRIAN, headers: at("duka") })).status]).toEqual([path, 404]);
    expect(await session(BRIAN, at("nobody-here"))).toMatchObject({ status: 404, body: { code: "not-found" } });
  });

  test("nobody of another office signs in, and gets no cookie", async () => {
    const { signIn } = await openOffices();
    for (const email of [BRIAN, PROVIDER])
      expect(await signIn(email, at("duka"))).toMatchObject({ status: 403, body: { code: "no-membership" }, cookies: [] });
  });

  test("the cookie is for this host alone", async () => {
    const { signIn } = await openOffices();
    const { cookies } = await signIn(AMINA, at("duka"));
    expect(cookies).toEqual([expect.stringMatching(/^simu_session=.*; Path=\/api; .*HttpOnly; SameSite=Strict; Secure$/)]);
    expect(cookies.join()).not.toMatch(/domain/i);
  });
});

describe("at the common entrance", () => {
  test("offices are told apart by path, and the provider comes in", async () => {
    const { session } = await openOffices();
    expect(await session(BOTH, { ...ENTRANCE, "simu-office": "baraka" })).toMatchObject({
      body: { address: "path", tenant: { id: "baraka" } },
    });
    expect(await session(BRIAN, { ...ENTRANCE, "simu-office": "duka" })).toMatchObject({ status: 404 });
    expect(await session(PROVIDER, ENTRANCE)).toMatchObject({ status: 200, body: { address: "path", role: "provider" } });
  });
});

describe("headers that somebody made up", () => {
  test.each([
    ["a name against the office", { "simu-host": `baraka.${DOMAIN}`, "simu-office": "duka" }],
    ["a name that is none of ours", { "simu-host": "duka.evil.example", "simu-office": "duka" }],
    ["two names", { "simu-host": `baraka.${DOMAIN},duka.${DOMAIN}` }],
    ["another's name", { "simu-host": `baraka.${DOMAIN}` }],
    ["another's office", { "simu-office": "baraka" }],
  ])("%s: nothing", async (_, headers: Record<string, string>) => {
    const { session } = await openOffices();
    expect(await session(AMINA, headers)).toMatchObject({ status: 404, body: { code: "not-found" } });
  });

  test("without a domain a name means nothing: it neither opens nor closes anything", async () => {
    const { session } = await openOffices({});
    expect(await session(AMINA, { "simu-host": "baraka.evil.example" })).toMatchObject({
      body: { address: "path", tenant: { id: "duka" } },
    });
  });
});

describe("a change that a page asks for", () => {
  const change = async (origin: string, headers: Record<string, string>, options?: { readonly tenantDomain?: string }) => {
    const { ask } = await openOffices(options);
    return (await ask("DELETE", "/api/session", { by: AMINA, headers: { origin, ...headers } })).status;
  };

  test("comes from the page of the very name that it goes to", async () => {
    expect(await change(`https://duka.${DOMAIN}`, at("duka"))).toBe(204);
    expect(await change(`https://app.${DOMAIN}`, ENTRANCE)).toBe(204);
  });

  // To a browser all names below the domain are one site: SameSite keeps nothing from them.
  test.each([
    [`https://baraka.${DOMAIN}`, at("duka")],
    [`https://app.${DOMAIN}`, at("duka")],
    [`https://duka.${DOMAIN}`, ENTRANCE],
    [`https://${DOMAIN}`, at("duka")],
    [`http://duka.${DOMAIN}`, at("duka")],
    [`https://duka.${DOMAIN}:8443`, at("duka")],
    ["https://evil.example", { "simu-host": "evil.example" }],
    [`https://app.${DOMAIN}`, {}],
    [`https://duka.${DOMAIN}`, {}],
    ["null", at("duka")],
  ])("from %s with %j is refused", async (origin, headers: Record<string, string>) => {
    expect(await change(origin, headers)).toBe(403);
  });
});
