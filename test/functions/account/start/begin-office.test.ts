/** A person begins an office: what they get, what they can't take, and that a repeat is the same office. */
import { expect, test } from "vitest";
import { listMembers } from "../../../../adapters/dynamodb/members.ts";
import { readTenant } from "../../../../adapters/dynamodb/tenants.ts";
import { userOf } from "../account-desk.ts";
import { accountOf } from "../provider/money-desk.ts";
import { AMINA, key, MOBILE, OFFICE, openStartDesk } from "./start-desk.ts";

test("somebody without an office is signed in, as a newcomer", async () => {
  const { as } = await openStartDesk();
  expect(await as("GET", "/api/session")).toMatchObject({ status: 200, body: { role: "newcomer", tenant: null, offices: [] } });
  expect((await as("GET", "/api/numbers")).status).toBe(403);
});

test("an office of their own: owner, account with trial credit, plan, SIP domain, and an entry in the log", async () => {
  const { begin, as, table } = await openStartDesk();
  expect(await begin()).toMatchObject({ status: 200, body: { tenant: "duka-travel", warnings: [] } });
  expect(await as("GET", "/api/session")).toMatchObject({
    body: { role: "owner", tenant: { id: "duka-travel", billed: true, zone: "Africa/Nairobi" } },
  });
  expect(await listMembers(table, "duka-travel")).toEqual([
    { tenant: "duka-travel", user: userOf(AMINA), email: AMINA, name: AMINA, role: "owner", extension: "101" },
  ]);
  expect(await accountOf(table, "duka-travel")).toMatchObject({ availableMicros: 2_000_000, facts: { service: "on" } });
  expect(await readTenant(table, "duka-travel")).toMatchObject({
    kind: "company",
    template: "shop",
    plan: 1,
    sipDomain: expect.stringMatching(/^duka-travel-[0-9a-f]{8}\.sip\.twilio\.com$/),
  });
  expect(await as("GET", "/api/audit")).toMatchObject({ body: { entries: [{ action: "office.create", subject: "Duka Travel" }] } });
});

test("the same request sent again is the same office; another of the same name gets another id", async () => {
  const { begin } = await openStartDesk();
  const headers = key();
  expect((await begin({}, headers)).body).toMatchObject({ tenant: "duka-travel" });
  expect((await begin({}, headers)).body).toMatchObject({ tenant: "duka-travel" });
  expect((await begin()).body).toMatchObject({ tenant: "duka-travel-2" });
});

test("somebody else's office is not taken over by its name", async () => {
  const desk = await openStartDesk();
  await desk.begin();
  const { body } = await desk.ask("POST", "/api/offices", { by: "joseph@other.example", headers: key(), body: OFFICE });
  expect(body).toMatchObject({ tenant: "duka-travel-2" });
  expect(await listMembers(desk.table, "duka-travel")).toHaveLength(1);
});

test("three a day, and no more", async () => {
  const { begin, clock } = await openStartDesk();
  for (const name of ["One two", "Two three", "Three four"]) expect((await begin({ name })).status).toBe(200);
  expect(await begin({ name: "Four five" })).toMatchObject({ status: 429, body: { code: "office-limit" } });
  clock.now += 86_400_000;
  expect((await begin({ name: "Four five" })).status).toBe(200);
});

test("twenty at the same moment: each a tenant of its own, and never more than three", async () => {
  const { begin, table } = await openStartDesk();
  const answers = await Promise.all(Array.from({ length: 20 }, () => begin()));
  const tenants = answers.flatMap(({ status, body }) => (status === 200 ? [JSON.stringify(body)] : []));
  expect(new Set(tenants).size).toBe(tenants.length);
  expect(tenants.length).toBeLessThanOrEqual(3);
  expect(table.items().filter(({ sk }) => sk === "PROFILE")).toHaveLength(tenants.length);
});

test.each([
  ["no name", { name: "  " }],
  ["a zone that is none", { zone: "Mars/Olympus" }],
  ["a mobile that is none", { mobile: "0711 000 101" }],
  ["a template that is none", { template: "bank" }],
  ["a role of their choice", { role: "provider" }],
  ["a tenant id of their choice", { tenant: "admin" }],
  ["a balance", { availableMicros: 1e12 }],
])("%s: refused, nothing is written", async (_, change) => {
  const { begin, table } = await openStartDesk();
  const before = table.items();
  expect((await begin(change)).status).toBeGreaterThanOrEqual(400);
  expect(table.items()).toEqual(before);
});

test("on a platform that is closed to strangers nobody begins an office", async () => {
  const { begin, services, table } = await openStartDesk();
  Object.assign(services, { selfSignUp: false });
  const before = table.items();
  expect(await begin()).toMatchObject({ body: { code: "sign-up-closed" } });
  expect(table.items()).toEqual(before);
});

test("without a key there is no telling a repeat from a second wish", async () => {
  const { begin } = await openStartDesk();
  expect(await begin({}, {})).toMatchObject({ status: 400, body: { code: "key-missing" } });
});

test("a carrier that is away stops nobody: the office is there, with a warning", async () => {
  const { begin, carrier } = await openStartDesk();
  await carrier.carrier.close();
  expect(await begin()).toMatchObject({ status: 200, body: { tenant: "duka-travel", warnings: [expect.stringContaining("desk phones")] } });
});

test("colleagues number themselves; the flow rings them; a repeat adds nobody twice", async () => {
  const { begin, as, table } = await openStartDesk();
  await begin();
  const colleagues = [
    { name: "Joseph", mobile: "+254711000102" },
    { name: "Grace", mobile: "+254711000103" },
    { name: "Me again", mobile: MOBILE },
  ];
  const expected = [
    { extension: "101", mobile: MOBILE },
    { extension: "102", name: "Joseph" },
    { extension: "103", name: "Grace" },
  ];
  const added = await as("POST", "/api/colleagues", { body: { colleagues } });
  expect(added).toMatchObject({ status: 200, body: { people: expected } });
  expect((await as("POST", "/api/colleagues", { body: { colleagues } })).body).toMatchObject({ people: expected });
  expect(await table.get({ pk: "TENANT#duka-travel", sk: "PLAN#00000002" })).toMatchObject({
    plan: { nodes: { team: { people: ["101", "102", "103"] } } },
  });
  expect(await table.get({ pk: "TENANT#duka-travel", sk: "PLAN#00000003" })).toBeUndefined();
});
