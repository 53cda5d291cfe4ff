/** People through the API: what happens to the plan that answers the calls, to sign-ins, and what is refused. */
import { beforeEach, describe, expect, test, vi } from "vitest";
import { readPin } from "../../../adapters/dynamodb/pins.ts";
import { AMINA, JOSEPH, openPeopleOffice, type PeopleOffice } from "./people-office.ts";

let office: PeopleOffice;
beforeEach(async () => {
  office = await openPeopleOffice();
});

const personOf = async (extension: string) => (await office.plan()).people.find((each) => each.extension === extension);

describe("the list", () => {
  test("shows everybody with their standing and sign-in, the next free extension and how many there may be", async () => {
    const list = await office.people();
    expect(list.people).toMatchObject([
      { extension: "101", name: "Amina", standing: "reachable", signIn: { email: AMINA, role: "owner", state: "active" } },
      { extension: "102", standing: "reachable", signIn: { email: JOSEPH, state: "active" } },
      { extension: "103", name: "Sanne", standing: "no-phone", signIn: null },
    ]);
    expect(list).toMatchObject({ nextExtension: "104", extensions: { used: 3, most: null }, groups: [] });
  });
});

test("who can be reached now is told by name to whoever sees the calls, and of oneself to anybody else", async () => {
  const standings = (by: string) => office.ask("GET", "/api/standings", { by });
  const { etag } = await office.phone(JOSEPH);
  await office.ask("PATCH", "/api/my-phone", { by: JOSEPH, body: { etag, doNotDisturb: {} } });
  const joseph = { extension: "102", name: "Joseph", standing: "do-not-disturb" };
  expect((await standings(AMINA)).body).toEqual({
    people: [{ extension: "101", name: "Amina", standing: "reachable" }, joseph, { extension: "103", name: "Sanne", standing: "no-phone" }],
  });
  expect((await standings(JOSEPH)).body).toEqual({ people: [joseph] });
});

describe("a new person", () => {
  test("can be dialled at once, and is invited when an e-mail is given", async () => {
    const body = { name: " Grace ", office: "nairobi", mobile: "+254711000104", email: "Grace@Duka.example" };
    const added = await office.ask("POST", "/api/people", { body });
    expect(added).toMatchObject({ status: 200, body: { extension: "104", name: "Grace", signIn: { role: "user", state: "invited" } } });
    expect(await personOf("104")).toMatchObject({ devices: [{ kind: "number", number: "+254711000104", screen: true }] });
    expect(office.invited).toContain("grace@duka.example");
    office.signedIn.add("grace@duka.example");
    expect(await office.person("104")).toMatchObject({ signIn: { state: "active" } });
    expect((await office.phone("grace@duka.example")).extension).toBe("104");
  });

  test("with somebody's extension, an unknown office or a member's e-mail is refused, and nobody is invited", async () => {
    const before = office.invited.length;
    const add = (body: object) => office.ask("POST", "/api/people", { body: { name: "Grace", office: "nairobi", ...body } });
    expect(await add({ extension: "101", email: "g@duka.example" })).toMatchObject({ status: 409, body: { code: "extension-taken" } });
    expect(await add({ office: "mars", email: "g@duka.example" })).toMatchObject({ status: 422, body: { code: "plan-refused" } });
    expect(await add({ email: JOSEPH })).toMatchObject({ status: 409, body: { code: "already-member" } });
    expect(await add({ mobile: "0711" })).toMatchObject({ status: 400, body: { problems: [{ path: "mobile" }] } });
    expect(await add({ mobile: "+254200000001" })).toMatchObject({ status: 422, body: { problems: [{ code: "own-number" }] } });
    expect(await add({ suspended: true })).toMatchObject({ status: 400, body: { code: "bad-body" } });
    expect((await office.plan()).people).toHaveLength(3);
    expect(office.invited).toHaveLength(before);
  });

  test("stays when the invitation could not be sent, and is invited later; the e-mail of a member is no second one", async () => {
    vi.spyOn(office.services.userPool, "invite").mockRejectedValueOnce(new Error("the user pool is down"));
    const body = { name: "Grace", office: "nairobi", email: "grace@duka.example" };
    expect(await office.ask("POST", "/api/people", { body })).toMatchObject({ status: 200, body: { extension: "104", signIn: null } });
    const invite = (email: string) => office.ask("POST", "/api/people/104/invitation", { body: { email } });
    expect(await invite(JOSEPH)).toMatchObject({ status: 409, body: { code: "already-member" } });
    expect(await invite("grace@duka.example")).toMatchObject({ status: 200, body: { signIn: { role: "user", state: "invited" } } });
    expect(await invite("other@duka.example")).toMatchObject({ status: 409, body: { code: "extension-taken" } });
    expect((await office.phone("grace@duka.example")).extension).toBe("104");
  });

  test("beyond the tariff plan's extensions is refused", async () => {
    office = await openPeopleOffice({}, { shortNumbers: 3 });
    expect((await office.people()).extensions).toEqual({ used: 3, most: 3 });
    expect(await office.ask("POST", "/api/people", { body: { name: "Grace", office: "nairobi", email: "g@duka.example" } })).toMatchObject({
      status: 422,
      body: { code: "tariff-exceeded" },
    });
    expect(office.invited).not.toContain("g@duka.example");
  });
});

describe("a change", () => {
  test("on something older is refused with what is there now, and loses nothing; different people never collide", async () => {
    const [amina, joseph] = [await office.person("101"), await office.person("102")];
    const first = await office.ask("PATCH", "/api/people/101", { body: { etag: amina.etag, name: "Amina O." } });
    expect(first.status).toBe(200);
    const late = await office.ask("PATCH", "/api/people/101", { body: { etag: amina.etag, ringSeconds: 30 } });
    expect(late).toMatchObject({ status: 409, body: { code: "stale", current: { name: "Amina O.", ringSeconds: 20 } } });
    expect((await office.ask("PATCH", "/api/people/102", { body: { etag: joseph.etag, ringSeconds: 30 } })).status).toBe(200);
    expect(await personOf("101")).toMatchObject({ name: "Amina O.", ringSeconds: 20 });
  });

  test("of the extension renames it wherever the plan knows it, and sign-in and PIN go along", async () => {
    await office.ask("PUT", "/api/my-phone/pin", { by: JOSEPH, body: { pin: "80417" } });
    const amina = await office.person("101");
    await office.ask("PATCH", "/api/people/101", {
      body: { etag: amina.etag, forward: { always: { to: "extension", extension: "102" } } },
    });
    const { etag } = await office.person("102");
    const moved = await office.ask("PATCH", "/api/people/102", { body: { etag, extension: "250", office: "amsterdam" } });
    expect(moved).toMatchObject({ status: 200, body: { extension: "250", office: "amsterdam", signIn: { email: JOSEPH } } });
    const plan = await office.plan();
    expect(plan.nodes["sales"]).toMatchObject({ people: ["101", "250"] });
    expect(plan.people[0]?.forward).toEqual({ always: { to: "extension", extension: "250" } });
    expect((await office.phone(JOSEPH)).hasPin).toBe(true);
    expect(await readPin(office.table, { tenant: "duka", extension: "102" })).toBeUndefined();
    expect(await office.ask("PATCH", "/api/people/102", { body: { etag } })).toMatchObject({ status: 404 });
  });

  test("cannot name a browser phone that is somebody else's", async () => {
    const { etag, devices } = await office.person("101");
    const body = { etag, devices: [...devices, { kind: "client", identity: "duka_102" }] };
    expect(await office.ask("PATCH", "/api/people/101", { body })).toMatchObject({
      status: 400,
      body: { problems: [{ path: "devices.1", code: "strange-phone" }] },
    });
  });

  test("is in the log with before and after, and takes effect for the next call", async () => {
    const { etag } = await office.person("101");
    await office.ask("PATCH", "/api/people/101", { body: { etag, doNotDisturb: { until: office.clock.now + 1000 } } });
    expect(await office.person("101")).toMatchObject({ standing: "do-not-disturb" });
    const { body } = await office.ask("GET", "/api/audit");
    expect(body).toMatchObject({
      entries: [{ action: "person.change", subject: "Amina", after: expect.stringContaining("doNotDisturb") }],
    });
    office.clock.now += 1000;
    expect(await office.person("101")).toMatchObject({ standing: "reachable" });
  });
});

describe("who goes", () => {
  const consequences = async (extension: string, change: string) =>
    (await office.ask("GET", `/api/people/${extension}/consequences`, { query: `change=${change}` })).body;
  /** Sales rings Amina alone; messages of the office are hers; Joseph forwards to her. */
  async function dependOnAmina() {
    const { nodes, ...plan } = await office.plan();
    const { tenant: _tenant, version: _version, ...rest } = plan;
    const people = rest.people.map((person) =>
      person.extension === "102" ? { ...person, forward: { busy: { to: "extension", extension: "101" } as const } } : person,
    );
    const sales = { kind: "ring", name: "Sales", people: ["101"], seconds: 20, prompts: [], otherwise: "message" } as const;
    const message = { kind: "voicemail", name: "Message", mailbox: "101", greeting: [], maxSeconds: 60 } as const;
    const changed = {
      ...rest,
      people,
      nodes: { ...nodes, sales: { ...sales, people: ["101"], prompts: [] }, message: { ...message, greeting: [] } },
    };
    office = await openPeopleOffice({ plan: changed });
  }

  test("is told what would happen first: steps, mailbox, forwards, extension, sign-in", async () => {
    await dependOnAmina();
    expect(await consequences("101", "remove")).toEqual({
      consequences: [
        { kind: "step", step: "Sales", others: [], otherwise: "Message", stuck: true },
        { kind: "mailbox", step: "Message", stuck: true },
        { kind: "forward", person: "Joseph" },
        { kind: "extension", extension: "101", callers: "unknown" },
        { kind: "messages" },
        { kind: "sign-in", email: AMINA, ends: false },
      ],
      needsHeir: true,
    });
    expect(await consequences("102", "suspend")).toMatchObject({
      needsHeir: false,
      consequences: [{ kind: "extension" }, { kind: "sign-in", ends: true }],
    });
    expect(await consequences("103", "move")).toMatchObject({ needsHeir: false });
  });

  test("is not removed as long as callers would be stuck; then the heir takes over", async () => {
    await dependOnAmina();
    const { etag } = await office.person("101");
    const refused = await office.ask("DELETE", "/api/people/101", { body: { etag } });
    expect(refused).toMatchObject({ status: 422, body: { code: "callers-stuck" } });
    expect(await personOf("101")).toBeDefined();
    const heir = { to: "person", extension: "102" };
    expect(await office.ask("DELETE", "/api/people/101", { body: { etag, heir } })).toMatchObject({ status: 204 });
    const plan = await office.plan();
    expect(plan.nodes).toMatchObject({ sales: { people: ["102"] }, message: { mailbox: "102" } });
    expect(plan.people.find(({ extension }) => extension === "102")?.forward).toEqual({ busy: { to: "voicemail" } });
    // The last owner still signs in, without a telephone.
    expect((await office.stored()).find(({ email }) => email === AMINA)).toMatchObject({ role: "owner" });
    expect((await office.member(AMINA)).extension).toBeUndefined();
  });

  test("or callers leave a message for the office", async () => {
    await dependOnAmina();
    const { etag } = await office.person("101");
    expect(await office.ask("DELETE", "/api/people/101", { body: { etag, heir: { to: "voicemail" } } })).toMatchObject({ status: 204 });
    const { nodes } = await office.plan();
    expect(nodes["sales"]).toMatchObject({ kind: "voicemail", name: "Sales" });
    expect(nodes["message"]).not.toHaveProperty("mailbox");
  });

  test("the heir must be somebody else who can be rung", async () => {
    const { etag } = await office.person("102");
    for (const extension of ["102", "999"]) {
      const body = { etag, heir: { to: "person", extension } };
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(await office.ask("DELETE", "/api/people/102", { body })).toMatchObject({ status: 400, body: { code: "bad-body" } });
    }
  });

  test("suspended: not rung, cannot sign in; and back again", async () => {
    const { etag } = await office.person("102");
    const away = await office.ask("PUT", "/api/people/102/suspension", { body: { etag, suspended: true } });
    expect(away).toMatchObject({ status: 200, body: { suspended: true, standing: "suspended", signIn: { state: "suspended" } } });
    expect(await office.ask("GET", "/api/my-phone", { by: JOSEPH })).toMatchObject({ status: 403 });
    const now = await office.person("102");
    await office.ask("PUT", "/api/people/102/suspension", { body: { etag: now.etag, suspended: false } });
    expect(await office.person("102")).toMatchObject({ standing: "reachable", signIn: { state: "active" } });
    expect(await personOf("102")).not.toHaveProperty("suspended");
  });

  test("removed: their sign-in ends, and the extension is free again", async () => {
    const { etag } = await office.person("102");
    expect(await office.ask("DELETE", "/api/people/102", { body: { etag } })).toMatchObject({ status: 204 });
    expect(await office.ask("GET", "/api/my-phone", { by: JOSEPH })).toMatchObject({ status: 403 });
    expect((await office.people()).nextExtension).toBe("102");
  });
});

describe("ring groups", () => {
  const body = { name: "Sales", extension: "200", people: ["101", "102"], strategy: "one-after-another", seconds: 15 };

  test("are made, changed and removed; what is in use stays", async () => {
    const made = await office.ask("POST", "/api/groups", { body });
    expect(made).toMatchObject({ status: 200, body: { name: "Sales", usedBy: [] } });
    const [group] = (await office.people()).groups;
    const etag = group?.etag ?? "";
    const changed = await office.ask("PUT", `/api/groups/${group?.id}`, { body: { ...body, etag, seconds: 25, extension: null } });
    expect(changed).toMatchObject({ status: 200, body: { seconds: 25 } });
    expect(await office.ask("PUT", `/api/groups/${group?.id}`, { body: { ...body, etag } })).toMatchObject({
      status: 409,
      body: { code: "stale", current: { seconds: 25 } },
    });
    const now = (await office.people()).groups[0]?.etag;
    expect(await office.ask("DELETE", `/api/groups/${group?.id}`, { body: { etag: now } })).toMatchObject({ status: 204 });
    expect((await office.people()).groups).toEqual([]);
  });

  test("cannot take somebody's extension, hold nobody or strangers", async () => {
    const add = (change: object) => office.ask("POST", "/api/groups", { body: { ...body, ...change } });
    expect(await add({ extension: "101" })).toMatchObject({ status: 409, body: { code: "extension-taken" } });
    expect(await add({ people: [] })).toMatchObject({ status: 400 });
    expect(await add({ people: ["999"] })).toMatchObject({ status: 422, body: { code: "plan-refused" } });
    expect(await office.ask("PUT", "/api/groups/none", { body: { ...body, etag: "x" } })).toMatchObject({ status: 404 });
  });
});

test("a forgotten PIN is cleared by whoever looks after people, told in the log, and set by nobody but its owner", async () => {
  await office.ask("PUT", "/api/my-phone/pin", { by: JOSEPH, body: { pin: "407193" } });
  expect(await office.ask("DELETE", "/api/people/102/pin", { by: JOSEPH })).toMatchObject({ status: 403 });
  expect(await office.ask("DELETE", "/api/people/999/pin")).toMatchObject({ status: 404 });
  expect((await office.phone(JOSEPH)).hasPin).toBe(true);
  expect((await office.ask("DELETE", "/api/people/102/pin")).status).toBe(204);
  expect((await office.phone(JOSEPH)).hasPin).toBe(false);
  expect(await readPin(office.table, { tenant: "duka", extension: "102" })).toBeUndefined();
  expect((await office.ask("GET", "/api/audit")).body).toMatchObject({ entries: [{ action: "person.change", subject: "Joseph" }] });
});

test("only whoever looks after people may", async () => {
  for (const [method, path] of [
    ["GET", "/api/people"],
    ["POST", "/api/people"],
    ["PATCH", "/api/people/101"],
    ["GET", "/api/people/101/consequences"],
    ["PUT", "/api/people/101/suspension"],
    ["DELETE", "/api/people/101"],
    ["POST", "/api/groups"],
    ["PUT", "/api/groups/g"],
    ["DELETE", "/api/groups/g"],
    ["GET", "/api/members"],
    ["POST", "/api/members"],
    ["PATCH", "/api/members/u"],
    ["DELETE", "/api/members/u"],
  ] as const)
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    expect(await office.ask(method, path, { by: JOSEPH }), `${method} ${path}`).toMatchObject({ status: 403 });
});
