/** Publishing an office: what it makes true, and everything that must stop it. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readBillingAccount } from "../../../adapters/dynamodb/billing-accounts.ts";
import { readPlan } from "../../../adapters/dynamodb/plans.ts";
import { readRoute } from "../../../adapters/dynamodb/routes.ts";
import type { Office } from "../../../core/tenants/office.ts";
import { startCarrier, type Carrier } from "../../../local/carrier/carrier.ts";
import { createEvenSpeech } from "../../../local/carrier/speech/even-speech.ts";
import { sampleTariff } from "../../core/billing/sample-tariff.ts";
import { ACCOUNT, sampleOffice } from "../../core/tenants/sample-office.ts";
import { ACCOUNT_URL, openAccountDesk, PROVIDER, userOf } from "./account-desk.ts";
import { setTariffPlan } from "../billing/set-tariff-plan.ts";

const NAIROBI = "+254200000001";
const AMSTERDAM = "+31200000001";
/** Not the office's, although the carrier's search for its number finds it too, and first. */
const LONGER = `${NAIROBI}9`;
let carrier: Carrier;

beforeAll(async () => {
  carrier = await startCarrier({
    speech: createEvenSpeech(),
    accounts: [{ sid: ACCOUNT, authToken: "token" }],
    numbers: [LONGER, NAIROBI, AMSTERDAM].map((number) => ({ number, account: ACCOUNT })),
  });
});
afterAll(() => carrier?.close());

function openProvider(onWrite?: Parameters<typeof openAccountDesk>[0]) {
  const desk = openAccountDesk({ carrier: { apiUrl: carrier.baseUrl, tokenOf: async () => "token" }, ...onWrite });
  const put = (office: unknown, tenant = "duka") => desk.ask("PUT", `/api/provider/tenants/${tenant}`, { by: PROVIDER, body: office });
  return { ...desk, put };
}

function withEntries(entries: Office["plan"]["entries"]) {
  const { plan } = sampleOffice();
  const { "by-hours": byHours, ...nodes } = plan.nodes;
  // A step that no number leads to is refused.
  const isUsed = byHours !== undefined && Object.values(entries).includes("by-hours");
  return sampleOffice({ plan: { ...plan, entries, nodes: isUsed ? { ...nodes, "by-hours": byHours } : nodes } });
}

describe("what it makes true", () => {
  test("plan, profile, routes, members, fallbacks and the carrier's settings", async () => {
    const { put, table, fallbacks, lines } = openProvider();
    const answered = { tenant: "duka", version: 1, changed: true, numbers: [NAIROBI, AMSTERDAM], warnings: [] };
    expect(await put(sampleOffice())).toMatchObject({ status: 200, body: answered });
    expect(await readPlan(table, "duka", 1)).toEqual({ ...sampleOffice().plan, tenant: "duka", version: 1 });
    expect(await readRoute(table, AMSTERDAM)).toEqual({ number: AMSTERDAM, tenant: "duka", plan: 1, account: ACCOUNT });
    expect(await table.get({ pk: `USER#${userOf("joseph@duka.example")}`, sk: "MEMBER#duka" })).toMatchObject({
      role: "user",
      extension: "102",
    });
    expect([...fallbacks.keys()]).toEqual(["254200000001", "31200000001"]);
    expect(carrier.telephoneSwitch.numbers.get(AMSTERDAM)).toMatchObject({
      voiceUrl: "https://api.example.com/voice/incoming",
      voiceFallbackUrl: `${ACCOUNT_URL}/fallback/31200000001.xml`,
      voiceFallbackMethod: "GET",
      statusCallback: "https://api.example.com/voice/status",
    });
    expect(carrier.telephoneSwitch.numbers.get(NAIROBI)?.voiceUrl).toBe("https://api.example.com/voice/incoming");
    expect(carrier.telephoneSwitch.numbers.get(LONGER)?.voiceUrl).toBeUndefined();
    expect(lines).toEqual([{ at: "account", published: "duka", version: 1, changed: true, warnings: 0 }]);
  });

  test("the same again writes nothing; another plan is another version, and the old one stays", async () => {
    const { put, table } = openProvider();
    await put(sampleOffice());
    const before = table.items();
    expect((await put(sampleOffice())).body).toMatchObject({ version: 1, changed: false });
    expect(table.items()).toEqual(before);
    const plan = { ...sampleOffice().plan, officeName: "Duka Mpya" };
    expect((await put(sampleOffice({ plan }))).body).toMatchObject({ version: 2, changed: true });
    expect([(await readPlan(table, "duka", 1))?.officeName, (await readPlan(table, "duka", 2))?.officeName]).toEqual(["Duka", "Duka Mpya"]);
    expect(await readRoute(table, NAIROBI)).toMatchObject({ plan: 2 });
  });

  test("a new name or zone is no new plan", async () => {
    const { put, table } = openProvider();
    await put(sampleOffice());
    expect((await put(sampleOffice({ zone: "Europe/Amsterdam" }))).body).toMatchObject({ version: 1, changed: true });
    expect(await table.get({ pk: "TENANT#duka", sk: "PROFILE" })).toMatchObject({ zone: "Europe/Amsterdam", plan: 1 });
  });

  test("a number that is left out leads nowhere any more, and another office may have it", async () => {
    const { put, table } = openProvider();
    await put(sampleOffice());
    expect((await put(withEntries({ [NAIROBI]: "main" }))).status).toBe(200);
    expect(await readRoute(table, AMSTERDAM)).toBeUndefined();
    expect((await put(withEntries({ [AMSTERDAM]: "main" }), "other")).status).toBe(200);
    expect(await readRoute(table, AMSTERDAM)).toMatchObject({ tenant: "other" });
  });

  test("members are exactly those who are named; who is known already is invited once", async () => {
    const { put, ask, invited } = openProvider();
    await put(sampleOffice());
    expect((await ask("GET", "/api/session", { by: "joseph@duka.example" })).body).toMatchObject({ role: "user", name: "Joseph Kamau" });
    const [amina] = sampleOffice().members;
    const asManager = { email: " AMINA@duka.example", name: "Amina", role: "manager" };
    expect(amina?.role).toBe("owner");
    expect((await put({ ...sampleOffice(), members: [asManager] })).body).toMatchObject({ version: 1, changed: true });
    expect((await ask("GET", "/api/session", { by: "amina@duka.example" })).body).toMatchObject({ role: "manager" });
    expect((await ask("GET", "/api/session", { by: "joseph@duka.example" })).body).toMatchObject({
      role: "newcomer",
      offices: [],
      tenant: null,
    });
    expect(invited).toEqual(["amina@duka.example", "joseph@duka.example"]);
  });
});

describe("what stops it, and then nothing is changed", () => {
  test("everybody but the provider", async () => {
    const { ask, enrol, table } = openProvider();
    await enrol("duka", "amina@duka.example", "owner");
    const before = table.items();
    const by = async (more: object) => ask("PUT", "/api/provider/tenants/duka", { body: sampleOffice(), ...more });
    expect(await by({})).toMatchObject({ status: 401 });
    expect(await by({ by: "amina@duka.example" })).toMatchObject({ status: 403, body: { code: "not-allowed" } });
    expect(table.items()).toEqual(before);
  });

  test.each(["DUKA", "d", "-duka", "duka%2f..", "a".repeat(40)])("an id that no office may have: %s", async (tenant) => {
    const { put, table } = openProvider();
    expect(await put(sampleOffice(), tenant)).toMatchObject({ status: 400, body: { code: "bad-request" } });
    expect(table.items()).toEqual([]);
  });

  test("a plan in which callers would get stuck, with each place", async () => {
    const { put, table, invited } = openProvider();
    const answered = await put(withEntries({ [NAIROBI]: "nowhere" }));
    expect(answered).toMatchObject({ status: 422, body: { code: "plan-refused", status: 422 } });
    expect(answered.body).toHaveProperty(
      "problems",
      expect.arrayContaining([expect.objectContaining({ path: `plan.entries.${NAIROBI}`, code: "unknown-step" })]),
    );
    expect([table.items(), invited]).toEqual([[], []]);
  });

  test("a body of another form, with each field", async () => {
    const { put } = openProvider();
    const plan = { ...sampleOffice().plan, recordCalls: "yes", version: 4 };
    const { status, body } = await put({ ...sampleOffice(), plan });
    expect([status, body]).toMatchObject([400, { code: "bad-body" }]);
    expect(body).toHaveProperty("problems", expect.arrayContaining([expect.objectContaining({ path: "plan.recordCalls" })]));
  });

  test("a number of another office", async () => {
    const { put, table } = openProvider();
    expect((await put(withEntries({ [AMSTERDAM]: "main" }), "other")).status).toBe(200);
    const before = table.items();
    const answered = await put(sampleOffice());
    expect(answered).toMatchObject({ status: 409, body: { code: "number-taken", problems: [{ path: `plan.entries.${AMSTERDAM}` }] } });
    expect(table.items()).toEqual(before);
  });

  test("somebody else's publication at the same moment", async () => {
    const { put, table } = openProvider();
    const { plan } = sampleOffice();
    const both = ["One", "Two"].map((officeName) => put(sampleOffice({ plan: { ...plan, officeName } })));
    const answers = await Promise.all(both);
    const won = answers.findIndex(({ status }) => status === 200);
    expect(answers[1 - won]).toMatchObject({ status: 409, body: { code: "changed-meanwhile" } });
    expect((await readPlan(table, "duka", 1))?.officeName).toBe(["One", "Two"][won]);
    expect(await readPlan(table, "duka", 2)).toBeUndefined();
  });

  test("a new zone that would take back a plan published at the same moment", async () => {
    const { put, table } = openProvider();
    await put(sampleOffice());
    const plan = { ...sampleOffice().plan, officeName: "Duka Mpya" };
    const answers = await Promise.all([put(sampleOffice({ plan })), put(sampleOffice({ zone: "Europe/Amsterdam" }))]);
    expect(answers.map(({ status }) => status)).toEqual([200, 409]);
    expect(await table.get({ pk: "TENANT#duka", sk: "PROFILE" })).toMatchObject({ plan: 2, zone: "Africa/Nairobi" });
    expect(await readRoute(table, NAIROBI)).toMatchObject({ plan: 2 });
  });
});

describe("what the carrier does not do is said, and loses nothing", () => {
  test("a number that the account does not own; the others are pointed", async () => {
    const { put, table } = openProvider();
    const answered = await put(withEntries({ "+254200000099": "main", [NAIROBI]: "main", [AMSTERDAM]: "by-hours" }));
    expect(answered).toMatchObject({
      status: 200,
      body: { version: 1, warnings: [expect.stringMatching(/^\+254200000099: .*does not own/)] },
    });
    expect(await readRoute(table, "+254200000099")).toMatchObject({ tenant: "duka" });
  });

  test("a carrier that is away, or refuses our token: every number is named", async () => {
    const away = openProvider({ carrier: { apiUrl: "http://127.0.0.1:9", tokenOf: async () => "token" } });
    expect(await away.put(sampleOffice())).toMatchObject({
      status: 200,
      body: {
        version: 1,
        warnings: [expect.stringContaining(`${NAIROBI}: the carrier could not be reached`), expect.stringContaining(AMSTERDAM)],
      },
    });
    const refusing = openProvider({ carrier: { apiUrl: carrier.baseUrl, tokenOf: async () => "another" } });
    expect((await refusing.put(sampleOffice())).body).toMatchObject({
      warnings: [expect.stringContaining("refused our credentials"), expect.anything()],
    });
    expect(await readRoute(refusing.table, AMSTERDAM)).toMatchObject({ tenant: "duka" });
  });
});

describe("where nobody is billed", () => {
  const openUnbilled = async () => {
    const desk = openAccountDesk({ bills: false, carrier: { apiUrl: carrier.baseUrl, tokenOf: async () => "token" } });
    await setTariffPlan(desk.table, sampleTariff({ id: "standard" }));
    return { ...desk, put: (office: unknown) => desk.ask("PUT", "/api/provider/tenants/duka", { by: PROVIDER, body: office }) };
  };

  test("an office gets no account with the provider, although there is a standard plan, and its pages speak of no money", async () => {
    const { put, table, ask, enrol } = await openUnbilled();
    expect((await put(sampleOffice())).status).toBe(200);
    expect(await readBillingAccount(table, "duka")).toBeUndefined();
    await enrol("duka", "owner@duka.example");
    expect((await ask("GET", "/api/session", { by: "owner@duka.example" })).body).toMatchObject({ tenant: { billed: false } });
    expect(await ask("GET", "/api/billing", { by: "owner@duka.example" })).toMatchObject({ status: 404, body: { code: "no-billing" } });
  });

  test("a tariff plan that is named is refused with what to do", async () => {
    const { put, table } = await openUnbilled();
    const refused = await put(sampleOffice({ tariffPlan: "standard" }));
    expect(refused).toMatchObject({ status: 422, body: { problems: [{ path: "tariffPlan", code: "no-billing" }] } });
    expect(await readBillingAccount(table, "duka")).toBeUndefined();
  });

  test("elsewhere the same office has an account, so this file would see it", async () => {
    const { put, table } = openProvider();
    await setTariffPlan(table, sampleTariff({ id: "standard" }));
    expect((await put(sampleOffice())).status).toBe(200);
    expect(await readBillingAccount(table, "duka")).toBeDefined();
  });
});

test("no office is called what means something else below a domain", async () => {
  const { put, table } = openProvider();
  for (const name of ["app", "www"])
    expect(await put(sampleOffice(), name)).toMatchObject({ status: 422, body: { problems: [{ code: "reserved-name" }] } });
  expect(table.items()).toEqual([]);
});
