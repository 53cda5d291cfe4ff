/** The account by its front door, on the embedded cloud: the synthesized stack, its user pool, table, buckets and a carrier. */
import { readFile } from "node:fs/promises";
import * as z from "zod";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { RIGHTS } from "../../../core/tenants/rights.ts";
import { awsJson } from "../../../local/cloud/aws-json.ts";
import { murmur } from "../../../local/carrier/speech/even-speech.ts";
import { PROVIDER, startAccountCloud, visitor } from "./account-cloud.ts";

const NAIROBI = "+254200000001";
const AMSTERDAM = "+31200000001";
const AMINA = "amina@duka.example";
const PASSWORD = "Karibu-Simu-2026";

let world: Awaited<ReturnType<typeof startAccountCloud>>;
let office: string;
const visit = () => visitor(world.cloud.publicBaseUrl);
const signedIn = async (email: string, password = PASSWORD) => {
  const person = visit();
  const { status, body } = await person.ask("POST", "/api/session", { email, password });
  if (status !== 200) throw new Error(`signing in was answered ${status}: ${JSON.stringify(body)}`);
  return person;
};

beforeAll(async () => {
  office = await readFile("local/demo/duka-travel.json", "utf8");
  world = await startAccountCloud([NAIROBI, AMSTERDAM]);
  for (const email of [PROVIDER, AMINA, "rival@other.example"]) await world.cloud.identity.ensureUser({ email, password: PASSWORD });
});
afterAll(() => world?.close());

describe("publishing an office", () => {
  test("makes version 1, its fallbacks and the carrier's settings; the same again changes nothing", async () => {
    const provider = await signedIn(PROVIDER);
    const first = await provider.ask("PUT", "/api/provider/tenants/duka-travel", office);
    const published = { tenant: "duka-travel", version: 1, numbers: [NAIROBI, AMSTERDAM], warnings: [] };
    expect([first.status, first.body]).toEqual([200, { ...published, changed: true }]);
    expect((await provider.ask("PUT", "/api/provider/tenants/duka-travel", office)).body).toEqual({ ...published, changed: false });

    const { publicBaseUrl } = world.cloud;
    expect(world.carrier.listed()).toHaveLength(2);
    expect(world.carrier.telephoneSwitch.numbers.get(NAIROBI)).toMatchObject({
      voiceUrl: `${publicBaseUrl}/voice/incoming`,
      voiceMethod: "POST",
      voiceFallbackUrl: `${publicBaseUrl}/fallback/254200000001.xml`,
      voiceFallbackMethod: "GET",
      statusCallback: `${publicBaseUrl}/voice/status`,
      statusCallbackMethod: "POST",
    });
    const fallback = await fetch(`${publicBaseUrl}/fallback/254200000001.xml`);
    expect([fallback.status, fallback.headers.get("content-type")]).toEqual([200, "text/xml; charset=utf-8"]);
    expect(await fallback.text()).toContain("<Number>+254711000101</Number>");
  });
});

describe("a session", () => {
  test("is a cookie that no script and no other site can have, and ends when its person says so", async () => {
    const amina = visit();
    const { status, headers, body } = await amina.ask("POST", "/api/session", { email: AMINA, password: PASSWORD });
    expect([status, body]).toEqual([
      200,
      {
        email: AMINA,
        name: "Amina Odhiambo",
        role: "owner",
        rights: RIGHTS,
        offices: [{ id: "duka-travel", name: "Duka Travel", role: "owner" }],
        tenant: { id: "duka-travel", name: "Duka Travel", zone: "Africa/Nairobi", country: "KE", language: "en", billed: false },
        address: "path",
      },
    ]);
    expect(headers.getSetCookie().join()).toMatch(/^simu_session=[\w.-]+; Path=\/api; Max-Age=\d{4,5}; HttpOnly; SameSite=Strict$/);
    expect(headers.get("cache-control")).toBe("no-store");

    const copy = visit();
    copy.take(amina.cookie());
    expect((await copy.ask("GET", "/api/session")).body).toEqual(body);
    expect((await amina.ask("DELETE", "/api/session")).status).toBe(204);
    expect(await copy.ask("GET", "/api/session")).toMatchObject({ status: 401, body: { code: "not-signed-in" } });
    // Another session of the same person goes on.
    expect((await (await signedIn(AMINA)).ask("GET", "/api/session")).status).toBe(200);
  });

  test("is not had by a wrong password, by nobody, or by an altered token", async () => {
    const wrong = await visit().ask("POST", "/api/session", { email: AMINA, password: "wrong" });
    const nobody = await visit().ask("POST", "/api/session", { email: "nobody@duka.example", password: "wrong" });
    expect([wrong.status, wrong.body]).toMatchObject([401, { code: "wrong-credentials" }]);
    expect([nobody.status, nobody.body]).toEqual([wrong.status, wrong.body]);

    const amina = await signedIn(AMINA);
    const [head = "", payload = "", signature = ""] = amina.cookie().split(".");
    const claims = Buffer.from(payload, "base64url").toString().replace(AMINA, PROVIDER);
    amina.take([head, Buffer.from(claims).toString("base64url"), signature].join("."));
    expect(await amina.ask("GET", "/api/session")).toMatchObject({ status: 401 });
    expect(await amina.ask("PUT", "/api/provider/tenants/duka-travel", office)).toMatchObject({ status: 401 });
  });

  test("an invited person chooses a password of their own", async () => {
    const email = "joseph@duka.example";
    // The invitation is a mail of Cognito's, which the embedded pool does not send: here it is given a password that we know.
    const { endpoints } = world.cloud;
    const identity = awsJson(endpoints["AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER"] ?? "", "AWSCognitoIdentityProviderService", "1.1");
    const first = {
      UserPoolId: world.cloud.physicalId("Account/Users/Resource"),
      Username: email,
      Password: "First-Password-1",
      Permanent: false,
    };
    await identity("AdminSetUserPassword", first);
    const signIn = { email, password: "First-Password-1" };
    expect(await visit().ask("POST", "/api/session", signIn)).toMatchObject({ status: 409, body: { code: "new-password-required" } });
    expect((await visit().ask("POST", "/api/session", { ...signIn, newPassword: PASSWORD })).body).toMatchObject({ email, role: "user" });
    expect((await (await signedIn(email)).ask("GET", "/api/session")).body).toMatchObject({ name: "Joseph Kamau" });
  });
});

test("a message that a caller leaves can be found, read about and heard; by nobody else", async () => {
  const caller = world.scenario.phone("+254722000001").calls(NAIROBI);
  await caller.hears(/welcome to duka travel/i);
  await caller.presses("2");
  await caller.hears(/leave your message/i);
  await caller.waits(1);
  await caller.says(murmur("Please call me back about the tickets to Zanzibar."));
  await caller.hangsUp();
  // The carrier finishes the recording and says so; then the cloud copies it.
  await world.scenario.passes(60);
  await world.cloud.settled();

  const amina = await signedIn(AMINA);
  const list = z.object({ calls: z.array(z.object({ id: z.string() })) });
  const { body } = await amina.ask("GET", "/api/calls?limit=10");
  const [call] = list.parse(body).calls;
  expect(body).toMatchObject({
    calls: [{ from: "+254722000001", number: NAIROBI, outcome: { kind: "voicemail", mailbox: "Duka Travel" }, recorded: true }],
  });

  const path = `/api/calls/${call?.id}`;
  const detail = await amina.ask("GET", `${path}?language=sw`);
  expect(detail.body).toMatchObject({ planVersions: [1], recordings: [{ kind: "voicemail", mailbox: "Duka Travel", state: "stored" }] });
  const [recording] = z.object({ recordings: z.array(z.object({ id: z.string() })) }).parse(detail.body).recordings;

  const audio = await amina.ask("POST", `${path}/recordings/${recording?.id}/audio`);
  const { url } = z.object({ url: z.string() }).parse(audio.body);
  expect(url.startsWith(`${world.cloud.publicBaseUrl}/`)).toBe(true);
  const part = await fetch(url, { headers: { range: "bytes=0-3" } });
  expect([part.status, part.headers.get("content-type"), await part.text()]).toEqual([206, "audio/wav", "RIFF"]);

  const other = await (await signedIn(PROVIDER)).ask("PUT", "/api/provider/tenants/other", rivalOffice());
  expect(other.status).toBe(200);
  const rival = await signedIn("rival@other.example");
  const unknown = await rival.ask("GET", `/api/calls/CA${"9".repeat(32)}`);
  for (const [method, foreign] of [
    ["GET", path],
    ["POST", `${path}/recordings/${recording?.id}/audio`],
  ] as const) {
    const { status, body: refused } = await rival.ask(method, foreign);
    expect([status, refused]).toEqual([404, unknown.body]);
  }
  expect((await rival.ask("GET", "/api/calls")).body).toEqual({ calls: [] });
  expect((await rival.ask("PUT", "/api/provider/tenants/other", rivalOffice())).status).toBe(403);
});

test("when nothing of ours answers, the number's fallback still reaches a person", async () => {
  const amsterdam = world.carrier.telephoneSwitch.numbers.get(AMSTERDAM);
  if (amsterdam === undefined) throw new Error("the carrier has no such number");
  world.carrier.setNumber({ ...amsterdam, voiceUrl: "http://127.0.0.1:9/nobody-listens" });
  const amina = world.scenario.phone("+254711000101");
  const caller = world.scenario.phone("+254722000002").calls(AMSTERDAM, { withheld: true });
  await caller.hears(/thank you for calling duka travel/i);
  await amina.rings();
  await amina.answers();
  await caller.talks();
  await amina.hangsUp();
  await caller.hears(/call again later/i);
  await caller.ends();
  world.carrier.setNumber(amsterdam);
});

test("requests of other sites, and those that are no JSON, change nothing", async () => {
  const provider = await signedIn(PROVIDER);
  const put = (headers: Record<string, string>) => provider.ask("PUT", "/api/provider/tenants/duka-travel", office, headers);
  expect(await put({ origin: "https://evil.example" })).toMatchObject({ status: 403, body: { code: "foreign-origin" } });
  expect(await put({ "content-type": "text/plain" })).toMatchObject({ status: 415, body: { code: "not-json" } });
  expect((await put({ origin: world.cloud.publicBaseUrl })).status).toBe(200);
});

/** Another company, on a number that the carrier does not know. */
function rivalOffice() {
  const { plan, ...rest } = z.looseObject({ plan: z.looseObject({ nodes: z.looseObject({}) }) }).parse(JSON.parse(office));
  const { "main-amsterdam": _hours, "ring-sanne": _ring, ...nodes } = plan.nodes;
  const members = [{ email: "rival@other.example", name: "Rival", role: "owner" }];
  return { ...rest, members, plan: { ...plan, nodes, entries: { "+254200000002": "main" } } };
}
