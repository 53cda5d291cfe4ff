/** Members and their rights: nobody gives, changes or takes more than they have, and an office keeps an owner. */
import { beforeEach, describe, expect, test } from "vitest";
import { userOf } from "./account-desk.ts";
import { AMINA, JOSEPH, openPeopleOffice, type PeopleOffice } from "./people-office.ts";

const ADMIN = "admin@duka.example";
const HIRED = "hired@agency.example";
let office: PeopleOffice;
beforeEach(async () => {
  office = await openPeopleOffice();
  await invite({ email: ADMIN, name: "Ann", role: "admin" });
  office.clock.now += 1000;
});

const invite = (body: object, by = AMINA) => office.ask("POST", "/api/members", { by, body });
const change = async (email: string, body: object, by = AMINA) =>
  office.ask("PATCH", `/api/members/${userOf(email)}`, { by, body: { etag: (await office.member(email)).etag, ...body } });
const remove = async (email: string, by = AMINA) =>
  office.ask("DELETE", `/api/members/${userOf(email)}`, { by, body: { etag: (await office.member(email)).etag } });

describe("an invitation", () => {
  test("lets somebody in with chosen rights until a chosen day, and is told in the log", async () => {
    const until = office.clock.now + 86_400_000;
    const hired = { email: "Hired@agency.example", name: "Hired", role: "operator", rights: ["people.manage"], until };
    expect(await invite(hired)).toMatchObject({
      status: 200,
      body: { state: "invited", rights: ["people.manage"], until, mayChange: true },
    });
    expect(office.invited).toContain(HIRED);
    expect(await office.ask("GET", "/api/people", { by: HIRED })).toMatchObject({ status: 200 });
    expect(await office.ask("GET", "/api/members", { by: HIRED })).toMatchObject({ status: 403 });
    expect((await office.ask("GET", "/api/audit")).body).toMatchObject({ entries: [{ action: "member.invite", subject: "Hired" }, {}] });
    office.clock.now = until;
    expect(await office.ask("GET", "/api/people", { by: HIRED })).toMatchObject({ status: 403 });
    expect((await office.member(HIRED)).state).toBe("ended");
  });

  test("to more than one has oneself is refused before anybody is mailed", async () => {
    expect(await invite({ email: HIRED, name: "Hired", role: "owner" }, ADMIN)).toMatchObject({
      status: 403,
      body: { code: "more-rights" },
    });
    expect(office.invited).not.toContain(HIRED);
    expect(await invite({ email: JOSEPH, name: "Joseph", role: "user" })).toMatchObject({ status: 409, body: { code: "already-member" } });
    expect(await invite({ email: HIRED, name: "Hired", role: "user", extension: "999" })).toMatchObject({ status: 400 });
    expect(await invite({ email: HIRED, name: "Hired", role: "user", extension: "101" })).toMatchObject({
      body: { code: "extension-taken" },
    });
    for (const body of [{ role: "provider" }, { role: "user", tenant: "other" }, { role: "user", visiting: true }])
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(await invite({ email: HIRED, name: "Hired", ...body })).toMatchObject({ status: 400, body: { code: "bad-body" } });
    expect(await office.members()).toHaveLength(3);
  });
});

describe("an invitation once more", () => {
  const again = (email: string, by = AMINA) => office.ask("POST", `/api/members/${userOf(email)}/invitation`, { by, body: {} });

  test("is mailed and told in the log, until they have signed in", async () => {
    await invite({ email: HIRED, name: "Hired", role: "user" });
    expect(await again(HIRED)).toMatchObject({ status: 200, body: { state: "invited" } });
    expect(office.users.mails).toEqual([`invitation to ${HIRED}`]);
    expect((await office.ask("GET", "/api/audit")).body).toMatchObject({
      entries: [{ action: "member.invite", subject: "Hired" }, { action: "member.invite" }, {}],
    });
    office.signedIn.add(HIRED);
    expect(await again(HIRED)).toMatchObject({ status: 409, body: { code: "signed-in-already" } });
    expect(office.users.mails).toHaveLength(1);
  });

  test("goes to nobody elsewhere, and to nobody who may do more than who asks", async () => {
    await invite({ email: HIRED, name: "Hired", role: "operator", rights: ["people.manage"] });
    expect(await again(ADMIN, HIRED)).toMatchObject({ status: 403, body: { code: "more-rights" } });
    expect(await again("stranger@else.example")).toMatchObject({ status: 404 });
    expect(await again(HIRED, JOSEPH)).toMatchObject({ status: 403, body: { code: "not-allowed" } });
    expect(office.users.mails).toEqual([]);
  });
});

describe("an owner", () => {
  test("is changed, suspended and removed by no admin", async () => {
    for (const body of [{ role: "user" }, { suspended: true }, { until: 1 }, { name: "X" }])
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(await change(AMINA, body, ADMIN)).toMatchObject({ status: 403, body: { code: "more-rights" } });
    expect(await remove(AMINA, ADMIN)).toMatchObject({ status: 403 });
    expect((await office.member(AMINA)).role).toBe("owner");
  });

  test("who is the last one cannot go, step down, be suspended or given an end", async () => {
    for (const body of [{ role: "admin" }, { suspended: true }, { until: office.clock.now + 1e9 }])
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(await change(AMINA, body)).toMatchObject({ status: 409, body: { code: "last-owner" } });
    expect(await remove(AMINA)).toMatchObject({ status: 409 });
    await change(JOSEPH, { role: "owner" });
    expect(await remove(AMINA)).toMatchObject({ status: 204 });
  });

  test("of two who step down at once, one stays", async () => {
    await change(JOSEPH, { role: "owner" });
    const [amina, joseph] = [await office.member(AMINA), await office.member(JOSEPH)];
    const steps = await Promise.all(
      [amina, joseph].map(({ user, email, etag }) =>
        office.ask("PATCH", `/api/members/${user}`, { by: email, body: { etag, role: "admin" } }),
      ),
    );
    expect(steps.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    expect((await office.stored()).filter(({ role }) => role === "owner")).toHaveLength(1);
  });
});

test("when another becomes the owner it is their telephone that is tried when nothing of ours answers", async () => {
  const tried = () => [...office.fallbacks.values()].map((document) => /<Number>(.*)<\/Number>/.exec(document)?.[1]);
  expect(new Set(tried())).toEqual(new Set(["+254711000101"]));
  await change(JOSEPH, { role: "owner" });
  expect(await change(AMINA, { role: "admin" })).toMatchObject({ status: 200 });
  expect(new Set(tried())).toEqual(new Set(["+254711000102"]));
});

test("an admin gives nobody an owner's role, and raises nobody's own", async () => {
  expect(await change(JOSEPH, { role: "owner" }, ADMIN)).toMatchObject({ status: 403 });
  expect(await change(ADMIN, { role: "owner" }, ADMIN)).toMatchObject({ status: 403 });
  expect(await change(JOSEPH, { role: "admin" }, ADMIN)).toMatchObject({ status: 200, body: { role: "admin" } });
});

test("a right that is taken away is gone with the next request, and chosen rights go with the operator's role", async () => {
  await invite({ email: HIRED, name: "Hired", role: "operator", rights: ["people.manage", "audit.see"] });
  expect(await change(HIRED, { rights: ["audit.see"] })).toMatchObject({ status: 200 });
  expect(await office.ask("GET", "/api/people", { by: HIRED })).toMatchObject({ status: 403 });
  expect(await change(HIRED, { role: "admin" })).toMatchObject({ status: 200 });
  expect((await office.stored()).find(({ email }) => email === HIRED)).not.toHaveProperty("rights");
});

test("a change on something older is refused with what is there now", async () => {
  const { etag, user } = await office.member(JOSEPH);
  await change(JOSEPH, { role: "manager" });
  expect(await office.ask("PATCH", `/api/members/${user}`, { body: { etag, role: "admin" } })).toMatchObject({
    status: 409,
    body: { code: "stale", current: { role: "manager" } },
  });
  expect(await office.ask("PATCH", "/api/members/user-of-another-office", { body: { etag } })).toMatchObject({ status: 404 });
});

test("what the members set for themselves outlives the provider's next publication", async () => {
  await office.ask("PUT", "/api/my-phone/notifications", { by: JOSEPH, body: { missed: true, voicemail: false } });
  const { sampleOffice } = await import("../../core/tenants/sample-office.ts");
  const again = await office.ask("PUT", "/api/provider/tenants/duka", {
    by: "provider@simu.example",
    body: sampleOffice({ name: "Duka Mpya" }),
  });
  expect(again.status).toBe(200);
  expect((await office.phone(JOSEPH)).notify).toEqual({ missed: true, voicemail: false });
});
