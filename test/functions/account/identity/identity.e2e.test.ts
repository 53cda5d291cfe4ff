/** Sign-up by the front door, on the embedded cloud: the mails that the stack words, and what an address that is known looks like from outside. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { codeIn, readOutbox } from "../../../read-outbox.ts";
import { PROVIDER, startAccountCloud, visitor } from "../account-cloud.ts";

const PASSWORD = "Karibu-Simu-2026";
const GRACE = "grace@duka.example";

let world: Awaited<ReturnType<typeof startAccountCloud>>;
beforeAll(async () => {
  world = await startAccountCloud([]);
  await world.cloud.identity.ensureUser({ email: PROVIDER, password: PASSWORD, attributes: { name: "Provider", locale: "sw" } });
});
afterAll(() => world?.close());

const outbox = () => readOutbox(world.cloud.mailUrl);
const ask = (method: string, path: string, body: unknown) => visitor(world.cloud.publicBaseUrl).ask(method, path, body);
const signUp = (email: string, language: "en" | "sw") =>
  ask("POST", "/api/sign-up", { email, password: PASSWORD, name: "Grace", language });

test("a stranger's code comes in their language, without their name, and lets them in", async () => {
  expect((await signUp(GRACE, "sw")).status).toBe(204);
  const [mail] = await outbox();
  expect(mail).toMatchObject({ to: GRACE, subject: "Msimbo wako wa Simu" });
  expect(mail?.html).not.toContain("Grace");
  expect(mail?.html).toContain(`${world.cloud.publicBaseUrl}/confirm`);
  const code = mail === undefined ? "" : codeIn(mail);
  const grace = visitor(world.cloud.publicBaseUrl);
  const confirmed = await grace.ask("POST", "/api/sign-up/confirmation", { email: GRACE, code, password: PASSWORD });
  expect([confirmed.status, confirmed.body]).toMatchObject([200, { email: GRACE, name: "Grace", role: "newcomer" }]);
  expect((await grace.ask("GET", "/api/session")).status).toBe(200);
});

test("known and unknown addresses look alike from outside; the owner of a known one is written to", async () => {
  const before = (await outbox()).length;
  const asked = async (method: string, path: string, body: Record<string, unknown>) => {
    const begun = performance.now();
    const { status, body: told, headers } = await ask(method, path, body);
    return { answer: { status, told, cookies: headers.getSetCookie() }, ms: performance.now() - begun };
  };
  for (const [method, path, body, least] of [
    ["POST", "/api/sign-up", { password: PASSWORD, name: "Mallory", language: "en" }, 2_000],
    ["POST", "/api/password-resets", {}, 2_000],
    ["POST", "/api/session", { password: "wrong" }, 1_000],
    ["PUT", "/api/password-resets", { code: "000000", newPassword: PASSWORD }, 1_000],
  ] as const) {
    // oxlint-disable-next-line no-await-in-loop -- side by side, so that neither has the machine to itself
    const [known, unknown] = await Promise.all([PROVIDER, "nobody@duka.example"].map((email) => asked(method, path, { email, ...body })));
    expect(unknown?.answer).toEqual(known?.answer);
    for (const each of [known, unknown]) expect(each?.ms).toBeGreaterThanOrEqual(least);
  }
  const written = (await outbox()).slice(before).filter(({ to }) => to === PROVIDER);
  expect(written.map(({ subject }) => subject)).toEqual(["Tayari una akaunti ya kuingia Simu", "Chagua nenosiri jipya"]);
  expect((await ask("POST", "/api/session", { email: PROVIDER, password: PASSWORD })).status).toBe(200);
});
