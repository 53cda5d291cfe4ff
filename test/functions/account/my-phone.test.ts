/** A user's own telephone through the API: their own and nobody else's, from the next call on. */
import { beforeEach, describe, expect, test } from "vitest";
import { verifyPin } from "../../../functions/pins/verify-pin.ts";
import { ACCOUNT_URL, PROVIDER } from "./account-desk.ts";
import { JOSEPH, openPeopleOffice, type PeopleOffice } from "./people-office.ts";

const MINUTES = 60_000;
let office: PeopleOffice;
beforeEach(async () => {
  office = await openPeopleOffice();
});

const change = async (body: object) =>
  office.ask("PATCH", "/api/my-phone", { by: JOSEPH, body: { etag: (await office.phone(JOSEPH)).etag, ...body } });
const joseph = async () => (await office.plan()).people.find(({ extension }) => extension === "102");

test("shows one's own, with whom calls may go to", async () => {
  expect(await office.phone(JOSEPH)).toMatchObject({
    extension: "102",
    name: "Joseph",
    standing: "reachable",
    hasPin: false,
    notify: { missed: false, voicemail: false },
    colleagues: [
      { extension: "101", name: "Amina" },
      { extension: "103", name: "Sanne" },
    ],
    mayForwardOutside: true,
  });
});

test("forwards, quiet, absence, telephones and greeting are in the plan that answers the next call", async () => {
  const until = office.clock.now + 60 * MINUTES;
  const forward = { busy: { to: "extension", extension: "101" }, noAnswer: { to: "number", number: "+254733000001", screen: true } };
  const devices = [
    { kind: "number", number: "+254711000102", screen: true, off: true },
    { kind: "client", identity: "duka_102" },
    { kind: "number", number: "+254733000002", screen: false },
  ];
  const greeting = [{ text: "Joseph is out.", language: "en-GB" }, { audio: `${ACCOUNT_URL}/audio/duka/one.wav` }];
  expect(await change({ forward, doNotDisturb: { until }, away: true, devices, greeting, ringSeconds: 30 })).toMatchObject({
    status: 200,
    body: { standing: "do-not-disturb", greeting },
  });
  expect(await joseph()).toMatchObject({ forward, doNotDisturb: { until }, away: true, devices, ringSeconds: 30 });
  expect(await change({ forward: null, doNotDisturb: null, away: null, greeting: null })).toMatchObject({
    body: { standing: "reachable", greeting: null },
  });
  const after = await joseph();
  expect(after).not.toHaveProperty("forward");
  expect(after?.voicemailGreeting).toEqual([
    { text: "You have reached Joseph at Duka. Please leave a message after the tone.", language: "en-GB" },
  ]);
});

test("what would go round, cannot be spoken or is not theirs is refused, and nothing is changed", async () => {
  const before = await office.plan();
  const refused = async (body: object, status: number, code: string) =>
    expect(await change(body), JSON.stringify(body)).toMatchObject({ status, body: { code } });
  await refused({ forward: { always: { to: "number", number: "+254200000001", screen: true } } }, 422, "plan-refused");
  await refused({ forward: { always: { to: "extension", extension: "102" } } }, 422, "plan-refused");
  await refused({ greeting: [{ text: "Hatupo.", language: "sw-KE" }] }, 422, "plan-refused");
  await refused({ greeting: [{ audio: "https://elsewhere.example/a.wav" }] }, 400, "bad-body");
  await refused({ devices: [{ kind: "client", identity: "duka_101" }] }, 400, "bad-body");
  await refused({ devices: [{ kind: "number", number: "not a number", screen: true }] }, 400, "bad-body");
  for (const field of ["extension", "office", "suspended", "role", "tenant"])
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await refused({ [field]: "101" }, 400, "bad-body");
  expect(await office.plan()).toEqual(before);
});

test("two windows at once: the later one is shown what is there now", async () => {
  const { etag } = await office.phone(JOSEPH);
  await change({ away: true });
  expect(await office.ask("PATCH", "/api/my-phone", { by: JOSEPH, body: { etag, ringSeconds: 10 } })).toMatchObject({
    status: 409,
    body: { code: "stale", current: { away: true, ringSeconds: 20 } },
  });
});

test("somebody without an extension is told so", async () => {
  await office.ask("POST", "/api/members", { body: { email: "m@duka.example", name: "M", role: "manager" } });
  expect(await office.ask("GET", "/api/my-phone", { by: "m@duka.example" })).toMatchObject({ status: 409, body: { code: "no-extension" } });
});

test("a tariff plan without calls outside takes no forward there", async () => {
  const plan = await office.plan();
  const { tenant: _tenant, version: _version, ...rest } = plan;
  const features = { recording: true, voicemail: true, paidForwarding: false };
  const people = rest.people.map((person) => ({ ...person, devices: [{ kind: "client", identity: `duka_${person.extension}` } as const] }));
  office = await openPeopleOffice({ plan: { ...rest, people } }, { features });
  expect((await office.phone(JOSEPH)).mayForwardOutside).toBe(false);
  expect(await change({ forward: { always: { to: "number", number: "+254733000001", screen: true } } })).toMatchObject({
    status: 422,
    body: { code: "tariff-exceeded" },
  });
});

test("what a number costs is told before it is set: paid, free, or without a price, when it would not ring", async () => {
  const price = async (number: string) =>
    (await office.ask("GET", "/api/my-phone/price", { by: JOSEPH, query: new URLSearchParams({ number }).toString() })).body;
  expect(await price("+254733000001")).toEqual({ is: "free" });
  office = await openPeopleOffice({}, {});
  const csv = "prefix,name,per_minute,connection,initial_seconds,increment_seconds\n2547,Kenya mobile,0.06,0,60,1\n25480,Free,0,0,1,1\n";
  const body = { csv, currency: "USD", dryRun: false, before: 0 };
  expect((await office.ask("PUT", "/api/provider/rates/world", { by: PROVIDER, body })).status).toBe(200);
  expect(await price("+254733000001")).toEqual({ is: "paid", perMinuteMicros: 60_000, currency: "USD" });
  expect(await price("+254800000001")).toEqual({ is: "free" });
  expect(await price("+31201234567")).toEqual({ is: "no-rate" });
});

describe("the PIN", () => {
  const mailbox = { tenant: "duka", extension: "102" };
  const set = (pin: unknown) => office.ask("PUT", "/api/my-phone/pin", { by: JOSEPH, body: { pin } });
  let asked = 0;
  const verify = (pin: string) => verifyPin(office.services, mailbox, pin, { call: `CA${++asked}`, step: 1 });

  test("is 4 to 8 digits that nobody guesses first, and is stored as a salted hash alone", async () => {
    for (const pin of ["123", "123456789", "12a4", 1234, ""])
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(await set(pin), String(pin)).toMatchObject({ status: 400 });
    for (const pin of ["0000", "1234", "987654"])
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(await set(pin), pin).toMatchObject({ status: 422, body: { code: "pin-refused" } });
    expect(await verify("4071")).toBe("none");
    expect(await set("407193")).toMatchObject({ status: 204 });
    const everything = JSON.stringify([office.table.items(), office.lines, await office.phone(JOSEPH)]);
    expect(everything).not.toContain("407193");
    expect((await office.phone(JOSEPH)).hasPin).toBe(true);
    expect([await verify("407193"), await verify("407194")]).toEqual(["right", "wrong"]);
  });

  test("after five wrong tries is locked for a quarter of an hour, the right one too, however many try at once", async () => {
    await set("407193");
    const tries = await Promise.all(Array.from({ length: 9 }, (_, n) => verify(`90000${n}`)));
    expect(tries.filter((verdict) => verdict === "wrong")).toHaveLength(5);
    expect(tries.filter((verdict) => verdict === "locked")).toHaveLength(4);
    expect(await verify("407193")).toBe("locked");
    office.clock.now += 15 * MINUTES - 1;
    expect(await verify("407193")).toBe("locked");
    office.clock.now += 1;
    expect(await verify("407193")).toBe("right");
    for (let n = 0; n < 5; n++)
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(await verify("0")).toBe("wrong");
    expect(await verify("407193")).toBe("locked");
    await set("407193");
    expect(await verify("407193")).toBe("right");
  });

  test("is taken away", async () => {
    await set("407193");
    expect(await office.ask("DELETE", "/api/my-phone/pin", { by: JOSEPH })).toMatchObject({ status: 204 });
    expect(await verify("407193")).toBe("none");
  });
});
