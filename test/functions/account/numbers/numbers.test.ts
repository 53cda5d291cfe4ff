/** Numbers: found, bought once, pointed, limited, given back; papers where a country wants them. */
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { takeLine } from "../../../../adapters/dynamodb/lines.ts";
import { readPlan } from "../../../../adapters/dynamodb/plans.ts";
import { readRoute } from "../../../../adapters/dynamodb/routes.ts";
import { readTenant } from "../../../../adapters/dynamodb/tenants.ts";
import { releaseNumbers } from "../../../../functions/billing/release-numbers.ts";
import { accountOf } from "../provider/money-desk.ts";
import { key, openStartDesk } from "../start/start-desk.ts";

const TENANT = "duka-travel";

async function openOffice(tariff = {}) {
  const desk = await openStartDesk(tariff);
  await desk.begin();
  const digits = (number: string) => number.slice(1);
  const list = async () => {
    const { body } = await desk.as("GET", "/api/numbers");
    if (!isList(body)) throw new Error(JSON.stringify(body));
    return body;
  };
  const paid = async () => {
    const account = await accountOf(desk.table, TENANT);
    const { openedAt } = account.facts;
    await desk.table.update({ pk: `TENANT#${TENANT}`, sk: "BILLING" }, { set: { facts: { ...account.facts, periodStart: openedAt + 1 } } });
  };
  return { ...desk, digits, list, paid };
}

interface List {
  readonly numbers: readonly { readonly number: string; readonly etag: string }[];
  readonly open: readonly { readonly id: string }[];
}
const isList = (body: unknown): body is List => typeof body === "object" && body !== null && "numbers" in body;

describe("offers", () => {
  test("the carrier's, at the office's price; what is dear is not sold; emergencies are told", async () => {
    const { as } = await openOffice();
    expect(await as("GET", "/api/number-countries")).toMatchObject({ body: { countries: expect.arrayContaining(["KE", "TZ", "NL"]) } });
    const { body } = await as("GET", "/api/number-offers", { query: "country=KE&wanted=Mombasa" });
    expect(body).toMatchObject({
      kind: "local",
      kinds: [
        { kind: "local", dear: false },
        { kind: "mobile", dear: false },
        { kind: "toll-free", dear: true },
      ],
      rent: { micros: 1_000_000, currency: "USD" },
      emergency: false,
      offers: expect.arrayContaining([expect.objectContaining({ locality: "Mombasa", papers: "none" })]),
    });
    expect(await as("GET", "/api/number-offers", { query: "country=KE&wanted=7*7" })).toMatchObject({
      body: { offers: expect.arrayContaining([expect.objectContaining({ number: expect.stringMatching(/7\d7/) })]) },
    });
  });

  test("a carrier that is away is said so", async () => {
    const { as, carrier } = await openOffice();
    await carrier.carrier.close();
    expect(await as("GET", "/api/number-offers", { query: "country=KE" })).toMatchObject({
      status: 503,
      body: { code: "carrier-unavailable" },
    });
  });
});

describe("buying", () => {
  test("a number leads into the flow at once, and is pointed at us", async () => {
    const { buy, carrier, table, fallbacks, as } = await openOffice();
    const bought = await buy();
    expect(bought).toMatchObject({ status: 200, body: { number: { entry: "start", outside: true, label: "" }, warnings: [] } });
    const [number] = [...carrier.carrier.telephoneSwitch.numbers.keys()].filter((each) => each !== "+254200000001");
    expect(carrier.carrier.telephoneSwitch.numbers.get(number ?? "")).toMatchObject({ voiceUrl: "https://api.example.com/voice/incoming" });
    expect(await readRoute(table, number ?? "")).toMatchObject({ tenant: TENANT, deck: "world" });
    expect(fallbacks.get((number ?? "").slice(1))).toContain("+254711000101");
    expect(await as("GET", "/api/audit")).toMatchObject({ body: { entries: [{ action: "number.buy", subject: number }, {}] } });
  });

  test("the same request again is the same purchase; with another number its key is used", async () => {
    const { buy, offer, carrier } = await openOffice();
    const [headers, number] = [key(), await offer()];
    const first = await buy({ number }, headers);
    expect((await buy({ number }, headers)).body).toEqual(first.body);
    expect(await buy({ number: await offer() }, headers)).toMatchObject({ status: 409, body: { code: "key-used" } });
    expect(carrier.carrier.telephoneSwitch.numbers.size).toBe(2);
  });

  test("ten at the same moment buy it once", async () => {
    const { buy, offer, carrier, list } = await openOffice();
    const [headers, number] = [key(), await offer()];
    const answers = await Promise.all(Array.from({ length: 10 }, () => buy({ number }, headers)));
    expect(answers.map(({ status }) => status)).toContain(200);
    expect(carrier.carrier.telephoneSwitch.numbers.size).toBe(2);
    expect((await list()).numbers).toHaveLength(1);
  });

  test("an order whose answer was lost is finished by the next visit, and not bought twice", async () => {
    const { offer, carrier, list, as } = await openOffice();
    const [headers, number] = [key(), await offer()];
    // The carrier does it, and its answer never comes.
    const { telephoneSwitch } = carrier.carrier;
    const set = telephoneSwitch.keepNumbers.bind(telephoneSwitch);
    telephoneSwitch.keepNumbers = () => {
      telephoneSwitch.keepNumbers = set;
      throw new Error("the line is cut");
    };
    const body = { number, country: "KE", kind: "local" };
    expect(await as("POST", "/api/numbers", { body, headers })).toMatchObject({ status: 503, body: { code: "order-open" } });
    const [order] = (await list()).open;
    expect((await list()).numbers).toEqual([]);
    expect(await as("POST", `/api/number-orders/${order?.id}`)).toMatchObject({ status: 200, body: { number: { number } } });
    expect((await list()).open).toEqual([]);
    expect(telephoneSwitch.numbers.size).toBe(2);
  });

  test("one that somebody else has by now is refused, and the order closed", async () => {
    const { buy, list } = await openOffice();
    expect(await buy({ number: "+254200000001" })).toMatchObject({ status: 409, body: { code: "number-gone" } });
    expect((await list()).open).toEqual([]);
  });

  test("one with trial credit; more after a top-up", async () => {
    const { buy, list, paid } = await openOffice();
    expect((await buy()).status).toBe(200);
    expect(await list()).toMatchObject({ full: "trial" });
    expect(await buy()).toMatchObject({ status: 422, body: { code: "trial-number" } });
    await paid();
    expect((await buy()).status).toBe(200);
  });

  test("two wishes at the same moment with trial credit never become two numbers", async () => {
    const { buy, offer, list } = await openOffice();
    const number = await offer();
    await Promise.all([buy({ number }), buy({ number: number.replace(/.$/, "0") })]);
    expect((await list()).numbers.length).toBeLessThanOrEqual(1);
  });

  test("kinds that cost more than the tariff includes are not sold", async () => {
    const { buy } = await openOffice();
    expect(await buy({ kind: "toll-free" })).toMatchObject({ status: 422, body: { code: "number-dear" } });
  });

  test("not while the service is stopped", async () => {
    const { buy, table } = await openOffice();
    const account = await accountOf(table, TENANT);
    await table.update({ pk: `TENANT#${TENANT}`, sk: "BILLING" }, { set: { facts: { ...account.facts, service: "blocked" } } });
    expect(await buy()).toMatchObject({ status: 409, body: { code: "service-stopped" } });
  });

  test("papers only where the country wants them", async () => {
    const { buy, offer } = await openOffice();
    const number = await offer("NL");
    const dutch = { number, country: "NL", kind: "local" };
    expect(await buy(dutch)).toMatchObject({ status: 422, body: { code: "number-papers" } });
    const holder = { name: "Duka", street: "Kade 1", city: "Amsterdam", region: "NH", postalCode: "1011 AB", country: "NL" };
    expect(await buy({ ...dutch, holder: { ...holder, country: "KE" } })).toMatchObject({ status: 422, body: { code: "number-papers" } });
    expect((await buy({ ...dutch, holder })).status).toBe(200);
    expect(await buy({ number: await offer("DE"), country: "DE", kind: "local" })).toMatchObject({ status: 422 });
  });

  test("papers that only the provider can hand in are said so, and used once they are there", async () => {
    const { buy, offer, services } = await openOffice();
    const german = { number: await offer("DE"), country: "DE", kind: "local" };
    expect(await buy(german)).toMatchObject({ status: 422, body: { code: "number-bundle" } });
    const { account } = await services.carrierHome();
    Object.assign(services, { carrierHome: async () => ({ account, bundles: { DE: `BU${"1".repeat(32)}` } }) });
    expect((await buy(german)).status).toBe(200);
  });
});

/** Of one side of an entry in the log of changes. */
const atOnce = (side: unknown): unknown => z.object({ callsAtOnce: z.unknown() }).parse(JSON.parse(z.string().parse(side))).callsAtOnce;

describe("a number", () => {
  test("is named, pointed at another step, and limited; a stale editor is shown what is there now", async () => {
    const { buy, list, as, digits, table } = await openOffice();
    await buy();
    const [mine] = (await list()).numbers;
    const path = `/api/numbers/${digits(mine?.number ?? "")}`;
    const { etag } = mine ?? { etag: "" };
    const changed = await as("PATCH", path, { body: { etag, label: "Shop", entry: "message", outside: false } });
    expect(changed).toMatchObject({ status: 200, body: { label: "Shop", entry: "message", entryName: "Leave a message", outside: false } });
    expect(await table.get({ pk: `TENANT#${TENANT}`, sk: "PLAN#00000003" })).toMatchObject({
      plan: { entries: { [mine?.number ?? ""]: "message" }, limits: { [mine?.number ?? ""]: { outside: false } } },
    });
    expect(await as("PATCH", path, { body: { etag, label: "Other" } })).toMatchObject({
      status: 409,
      body: { code: "stale", current: { label: "Shop" } },
    });
    const now = (await list()).numbers[0]?.etag;
    expect(await as("PATCH", path, { body: { etag: now, entry: "nowhere" } })).toMatchObject({ status: 400 });
    expect(await as("PATCH", path, { body: { etag: now, number: "+1" } })).toMatchObject({ status: 400 });
  });

  test("may have so many calls at once; what is no such number is refused, and null lifts the limit", async () => {
    const { buy, list, as, digits, table } = await openOffice();
    await buy();
    const [mine] = (await list()).numbers;
    const { number } = mine ?? { number: "" };
    const path = `/api/numbers/${digits(number)}`;
    expect(mine).toMatchObject({ callsAtOnce: null });
    expect(await readRoute(table, number)).not.toHaveProperty("limited");
    const set = async (callsAtOnce: unknown, more = {}) =>
      as("PATCH", path, { body: { etag: (await list()).numbers[0]?.etag, callsAtOnce, ...more } });
    for (const bad of [0, -1, 1.5, "3", 51, true, [], {}])
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect([bad, await set(bad)]).toMatchObject([bad, { status: 400, body: { code: "bad-body", problems: [{ path: "callsAtOnce" }] } }]);
    for (const good of [1, 50, 3])
      // oxlint-disable-next-line no-await-in-loop -- see above
      expect(await set(good)).toMatchObject({ status: 200, body: { callsAtOnce: good, outside: true } });
    const planNow = async () => {
      const profile = await readTenant(table, TENANT);
      return readPlan(table, TENANT, profile?.plan ?? 0);
    };
    expect(await planNow()).toHaveProperty("limits", { [number]: { outside: true, callsAtOnce: 3 } });
    expect(await readRoute(table, number)).toMatchObject({ limited: true });
    // What is not named stays.
    expect(await as("PATCH", path, { body: { etag: (await list()).numbers[0]?.etag, outside: false } })).toMatchObject({
      body: { callsAtOnce: 3, outside: false },
    });
    expect((await list()).numbers).toMatchObject([{ callsAtOnce: 3, outside: false }]);
    expect(await set(null)).toMatchObject({ status: 200, body: { callsAtOnce: null, outside: false } });
    expect(await planNow()).toHaveProperty("limits", { [number]: { outside: false } });
    expect(await readRoute(table, number)).not.toHaveProperty("limited");
    const before = await planNow();
    expect(await set(null)).toMatchObject({ status: 200 });
    expect(await planNow()).toEqual(before);
    const { body } = await as("GET", "/api/audit");
    const entries = z.object({ entries: z.array(z.looseObject({ action: z.string() })) }).parse(body).entries;
    const changes = entries
      .filter(({ action }) => action === "number.change")
      .map((entry) => [atOnce(entry["before"]), atOnce(entry["after"])]);
    expect(changes.toReversed()).toEqual([
      [null, 1],
      [1, 50],
      [50, 3],
      [3, 3],
      [3, null],
    ]);
  });

  test("is released by typing it: calls fail at once, the carrier gets it back, and the log keeps it", async () => {
    const { buy, list, as, digits, table } = await openOffice();
    await buy();
    const [mine] = (await list()).numbers;
    const { number, etag } = mine ?? { number: "", etag: "" };
    const path = `/api/numbers/${digits(number)}`;
    expect(await as("DELETE", path, { body: { etag, confirm: "+254" } })).toMatchObject({ status: 422, body: { code: "not-confirmed" } });
    expect((await as("DELETE", path, { body: { etag, confirm: number } })).status).toBe(204);
    expect(await readRoute(table, number)).toBeUndefined();
    expect((await list()).numbers).toEqual([]);
    const releases = table.items().filter(({ outbox }) => outbox === "billing/release-numbers");
    expect(releases).toMatchObject([{ numbers: [number] }]);
    // What its calls held goes with it, also when a last one came meanwhile.
    await takeLine(table, { tenant: TENANT, number }, `CA${"1".repeat(32)}`, 3, Date.now());
    const given: string[] = [];
    for (const release of releases)
      // oxlint-disable-next-line no-await-in-loop -- it is one
      await releaseNumbers({ table, releaseNumber: async (_account, each) => void given.push(each) }, release);
    expect(given).toEqual([number]);
    expect(table.items().filter(({ sk }) => sk.startsWith("LINES#"))).toEqual([]);
    expect(await as("DELETE", path, { body: { etag, confirm: number } })).toMatchObject({ status: 404 });
  });

  test("of another office is not there, whoever asks", async () => {
    const { buy, list, ask, digits } = await openOffice();
    await buy();
    const [mine] = (await list()).numbers;
    const { number, etag } = mine ?? { number: "", etag: "" };
    const by = "joseph@other.example";
    await ask("POST", "/api/offices", {
      by,
      headers: key(),
      body: {
        kind: "individual",
        name: "Other",
        template: "just-me",
        mobile: "+254711000999",
        language: "en",
        country: "KE",
        zone: "Africa/Nairobi",
      },
    });
    const path = `/api/numbers/${digits(number)}`;
    expect((await ask("PATCH", path, { by, body: { etag, label: "Mine" } })).status).toBe(404);
    expect((await ask("DELETE", path, { by, body: { etag, confirm: number } })).status).toBe(404);
  });
});
