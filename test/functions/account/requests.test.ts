/** What every request of the account API goes through, whatever it asks for. */
import { expect, test, vi } from "vitest";
import { ACCOUNT_URL, openAccountDesk, PASSWORD, PROVIDER } from "./account-desk.ts";

const signIn = { email: PROVIDER, password: PASSWORD };

test("answers and refusals are stored nowhere, and a refusal is a problem with a stable code", async () => {
  const desk = openAccountDesk();
  const good = await desk.ask("POST", "/api/session", { body: signIn });
  expect([good.status, good.headers]).toEqual([
    200,
    { "content-type": "application/json", "cache-control": "no-store", "x-content-type-options": "nosniff" },
  ]);
  const refused = await desk.ask("GET", "/api/session");
  expect([refused.status, refused.headers, refused.body]).toEqual([
    401,
    {
      "content-type": "application/problem+json",
      "content-language": "en",
      vary: "accept-language",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
    { type: "about:blank", title: "Sign in first.", status: 401, code: "not-signed-in" },
  ]);
});

test.each([
  ["sw", "Ingia kwanza."],
  ["sw-KE, en;q=0.5", "Ingia kwanza."],
  ["fr, en;q=0.4, SW;q=0.7", "Ingia kwanza."],
  ["en, sw;q=0.9", "Sign in first."],
  ["sw;q=0, en;q=0.1", "Sign in first."],
  ["fr", "Sign in first."],
  ["swiss", "Sign in first."],
  ["", "Sign in first."],
])("a refusal for readers of %j says: %s", async (language, title) => {
  const refused = await openAccountDesk().ask("GET", "/api/session", { headers: { "accept-language": language } });
  expect(refused.body).toEqual({ type: "about:blank", title, status: 401, code: "not-signed-in" });
});

test.each([
  ["/api/nothing", "GET"],
  ["/api/calls", "PATCH"],
  ["/api", "GET"],
  ["/api/provider/tenants", "PUT"],
])("%s by %s is not found", async (path, method) => {
  expect(await openAccountDesk().ask(method, path, { by: PROVIDER, ...(method === "GET" ? {} : { body: {} }) })).toMatchObject({
    status: 404,
    body: { code: "not-found" },
  });
});

test("what changes something comes from our own pages, when it comes from a page", async () => {
  const desk = openAccountDesk();
  const from = (origin: string) => desk.ask("POST", "/api/session", { body: signIn, headers: { origin } });
  for (const origin of ["https://evil.example", "null", "", `${ACCOUNT_URL}.evil.example`, "http://account.example.com"])
    expect(await from(origin)).toMatchObject({ status: 403, body: { code: "foreign-origin" }, cookies: [] });
  expect((await from(ACCOUNT_URL)).status).toBe(200);
  expect((await from("https://api.example.com")).status).toBe(200);
});

test("what changes something is JSON: a form of another site cannot send that unasked", async () => {
  const { ask } = openAccountDesk();
  const typed = (type: string, body: unknown = signIn) => ask("POST", "/api/session", { body, headers: { "content-type": type } });
  for (const type of ["", "text/plain", "application/x-www-form-urlencoded", "application/jsonp"])
    expect(await typed(type)).toMatchObject({ status: 415, body: { code: "not-json" } });
  expect((await typed("application/json; charset=utf-8")).status).toBe(200);
  expect(await typed("text/plain", undefined)).toMatchObject({ status: 415 });
});

test("a body that is no JSON, of the wrong form or too large is refused, with the fields that are wrong", async () => {
  const { ask } = openAccountDesk();
  const post = (body: unknown) => ask("POST", "/api/session", { body });
  expect(await post("{")).toMatchObject({ status: 400, body: { code: "bad-json" } });
  expect(await post({ email: PROVIDER, password: 1 })).toMatchObject({
    status: 400,
    body: { code: "bad-body", problems: [{ path: "password" }] },
  });
  expect(await post({ ...signIn, isAdmin: true })).toMatchObject({ status: 400, body: { code: "bad-body" } });
  const padded = (bytes: number) => JSON.stringify(signIn).padEnd(bytes);
  expect((await post(padded(256 * 1024))).status).toBe(200);
  expect(await post(padded(256 * 1024 + 1))).toMatchObject({ status: 413, body: { code: "too-large" } });
});

test("what was not meant to happen is a bare 500, and one line of log without people", async () => {
  const log = vi.spyOn(console, "error").mockReturnValue(undefined);
  const { ask } = openAccountDesk({
    onWrite: () => {
      throw new Error("no capacity for amina@duka.example on +254711000101", { cause: new TypeError("deep down") });
    },
  });
  const failed = await ask("DELETE", "/api/session", { by: "amina@duka.example" });
  expect([failed.status, JSON.stringify(failed.body)]).toEqual([500, expect.not.stringContaining("capacity")]);
  const lines = log.mock.calls.flat().map(String);
  log.mockRestore();
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines.join())).toMatchObject({
    at: "account",
    trouble: "internal",
    route: "DELETE /api/session",
    error: "Error: no capacity for <e-mail> on <number> <- TypeError: deep down",
  });
});
