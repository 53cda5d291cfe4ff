/** Offices with names of their own, through the synthesized stack: CloudFront's functions, the API, mails and payment pages. */
import { request as httpRequest } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { seedDemo } from "../../../local/demo/seed-demo.ts";
import { build } from "../../../local/start/build.ts";
import { demoOffice } from "../../../local/start/demo-office.ts";
import { createProgress } from "../../../local/start/progress.ts";
import { startCloud } from "../../../local/cloud/start-cloud.ts";
import type { Cloud } from "../../../local/cloud/cloud.ts";

const PROVIDER = "provider@simu.example";
const PASSWORD = "Karibu-Simu-2026";
const AMINA = "amina@duka.example";
const BRIAN = "brian@baraka.example";
let cloud: Cloud;
let port: number;

beforeAll(async () => {
  const assembly = await build(createProgress(process.stderr), new AbortController().signal, { domain: "localhost" });
  cloud = await startCloud({
    assembly,
    parameters: { ProviderEmail: PROVIDER, CarrierApiUrl: "http://127.0.0.1:9" },
    secrets: [{ secret: /carriersecret/i, value: '{"accounts":{}}' }],
  });
  port = Number(new URL(cloud.publicBaseUrl).port);
  const demo = await demoOffice();
  for (const email of [PROVIDER, AMINA, BRIAN]) await cloud.identity.ensureUser({ email, password: PASSWORD, attributes: { name: email } });
  const provider = { email: PROVIDER, password: PASSWORD };
  const duka = JSON.parse(demo.body);
  const baraka = { ...duka, name: "Baraka", members: [{ email: BRIAN, name: "Brian", role: "owner" }] };
  baraka.plan = {
    ...duka.plan,
    entries: Object.fromEntries(Object.entries(duka.plan.entries).map(([number, node]) => [`${number}9`, node])),
  };
  await seedDemo({ publicBaseUrl: cloud.publicBaseUrl, provider, tenant: "duka-travel", office: demo.body, tariff: demo.tariff });
  await seedDemo({ publicBaseUrl: cloud.publicBaseUrl, provider, tenant: "baraka", office: JSON.stringify(baraka) });
});
afterAll(() => cloud?.close());

interface Sent {
  readonly method?: string;
  readonly body?: object;
  readonly headers?: Record<string, string>;
}

/** `fetch` sends no Host of one's own. */
function ask(host: string, path: string, { method = "GET", body, headers = {} }: Sent = {}) {
  return new Promise<{ status: number; headers: Record<string, unknown>; cookie: string; text: string }>((resolve, reject) => {
    const json = body === undefined ? {} : { "content-type": "application/json" };
    const request = httpRequest({ host: "127.0.0.1", port, path, method, headers: { host, ...json, ...headers } }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => (text += part));
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          cookie: (response.headers["set-cookie"] ?? []).join().split(";", 1).join(),
          text,
        }),
      );
    });
    request.on("error", reject);
    request.end(body === undefined ? undefined : JSON.stringify(body));
  });
}
const at = (label: string) => `${label}.localhost:${port}`;
const signIn = (label: string, email: string) => ask(at(label), "/api/session", { method: "POST", body: { email, password: PASSWORD } });

describe("at CloudFront", () => {
  test("the account's address is the common entrance's, and every office's name shows the pages", async () => {
    expect(cloud.outputs["AccountUrl"]).toBe(`http://app.localhost:${port}`);
    for (const label of ["app", "duka-travel", "no-such-office"]) {
      const { status, text } = await ask(at(label), "/calls");
      expect([label, status, text.includes('id="root"')]).toEqual([label, 200, true]);
    }
  });

  test("whoever comes by another name is led to the common entrance, and finds no API there", async () => {
    expect(await ask(`127.0.0.1:${port}`, "/calls")).toMatchObject({
      status: 302,
      headers: { location: `http://app.localhost:${port}/calls` },
    });
    for (const host of [`duka-travel.evil.example:${port}`, at("a.duka-travel")])
      expect([host, (await ask(host, "/api/session", { headers: { "simu-office": "duka-travel" } })).status]).toEqual([host, 401]);
  });

  test("webhooks are the API's own address's, not an office's name's", async () => {
    expect((await ask(`127.0.0.1:${port}`, "/voice/incoming", { method: "POST" })).status).toBe(403);
    expect((await ask(at("duka-travel"), "/voice/incoming", { method: "POST" })).text).toContain("not configured to allow");
  });

  test("a name says which office, whatever the request says", async () => {
    const { status, text, cookie } = await signIn("duka-travel", AMINA);
    expect([status, JSON.parse(text)]).toMatchObject([200, { address: "host", tenant: { id: "duka-travel" } }]);
    const own = (headers: Record<string, string>) => ask(at("duka-travel"), "/api/session", { headers: { cookie, ...headers } });
    expect((await own({})).status).toBe(200);
    expect((await own({ "simu-office": "duka-travel" })).status).toBe(200);
    // Refused at CloudFront: the office that is asked about is not the one whose name this is.
    expect((await own({ "simu-office": "baraka" })).status).toBe(404);
    // What a client says of the name is overwritten.
    expect((await own({ "simu-host": at("baraka") })).status).toBe(200);
  });

  test("a session of one office opens nothing under another's name", async () => {
    const { cookie } = await signIn("baraka", BRIAN);
    expect((await ask(at("baraka"), "/api/session", { headers: { cookie } })).status).toBe(200);
    for (const path of ["/api/session", "/api/calls", "/api/billing"])
      expect([path, (await ask(at("duka-travel"), path, { headers: { cookie } })).status]).toEqual([path, 404]);
    expect((await signIn("duka-travel", BRIAN)).status).toBe(403);
  });

  test("a page of one office cannot change anything in another, although a browser would send the cookie along", async () => {
    const { cookie } = await signIn("duka-travel", AMINA);
    const signOut = (origin: string) => ask(at("duka-travel"), "/api/session", { method: "DELETE", headers: { cookie, origin } });
    for (const origin of [`http://${at("baraka")}`, `http://${at("app")}`, `http://127.0.0.1:${port}`, `https://${at("duka-travel")}`])
      expect([origin, (await signOut(origin)).status]).toEqual([origin, 403]);
    expect((await ask(at("duka-travel"), "/api/session", { headers: { cookie } })).status).toBe(200);
    expect((await signOut(`http://${at("duka-travel")}`)).status).toBe(204);
    expect((await ask(at("duka-travel"), "/api/session", { headers: { cookie } })).status).toBe(401);
  });
});
