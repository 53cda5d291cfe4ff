/** What an office sees of its account, and what it may change, through the API. */
import { PDFDocument } from "pdf-lib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { balanceOf, readBillingAccount } from "../../../../adapters/dynamodb/billing-accounts.ts";
import type { StoredPayment } from "../../../../adapters/dynamodb/payments.ts";
import { paymentKey, routeKey } from "../../../../adapters/dynamodb/keys.ts";
import type { BillingView } from "../../../../core/account/api/billing-view-schema.ts";
import type { NumbersView } from "../../../../core/account/api/numbers.ts";
import type { EntryListView, NoticeListView } from "../../../../core/account/api/movements.ts";
import type { SettingsView } from "../../../../core/account/api/settings.ts";
import { bookPayment } from "../../../../functions/billing/book-payment.ts";
import { sweepAccount } from "../../../../functions/billing/sweep-account.ts";
import { sampleOffice } from "../../../core/tenants/sample-office.ts";
import { PROVIDER } from "../account-desk.ts";
import { openBilledOffice, TENANT, type BilledOffice } from "./billed-office.ts";

const AMINA = "amina@duka.example";
const DAY = 86_400_000;
const NEW = "+254200000077";
let office: BilledOffice;
beforeEach(async () => {
  office = await openBilledOffice();
});
afterEach(() => office.close());

const get = async <View>(path: string, query = ""): Promise<View> => {
  const { status, body } = await office.ask("GET", path, { by: AMINA, query });
  expect(status).toBe(200);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the views are the API's contract, whose fields the tests look at
  return body as View;
};
const pay = async (payment: string, micros: number): Promise<void> => {
  const at = office.clock.now;
  const stored: StoredPayment = {
    payment,
    tenant: TENANT,
    method: "card",
    micros,
    currency: "USD",
    state: "open",
    createdAt: at,
    by: AMINA,
    token: "t",
  };
  await office.table.put({ ...paymentKey(payment), ...stored });
  expect(await bookPayment(office.billing, { payment, paidAt: at, charge: `pi_${payment}` })).toBe("booked");
};
const passes = async (days: number): Promise<void> => {
  office.clock.now += days * DAY;
  await sweepAccount(office.billing, TENANT);
};

describe("the first look", () => {
  test("says what there is, until when, and what happens next", async () => {
    const view = await get<BillingView>("/api/billing");
    expect(view).toMatchObject({
      currency: "USD",
      balanceMicros: 2_000_000,
      standing: { kind: "good", deadline: "2027-02-23", daysLeft: 92 },
      terms: { fineMicros: 5_000_000, graceDays: 7 },
      topUp: { methods: ["card", "mpesa"], mpesaRate: { kesPerUnit: "129.50" }, minCents: 500 },
    });
    expect(view.next.map(({ kind, date }) => `${kind} ${date}`)).toEqual([
      "remind 2027-02-09",
      "remind 2027-02-16",
      "remind 2027-02-20",
      "remind 2027-02-22",
      "fine 2027-02-24",
      "block 2027-03-03",
    ]);
  });

  test.each([
    ["joseph@duka.example", 403],
    ["mary@duka.example", 200],
  ])("is for those who may see money: %s gets %d", async (by, status) => {
    expect((await office.ask("GET", "/api/billing", { by })).status).toBe(status);
  });

  test("is not there where nothing is charged", async () => {
    await office.enrol("other", "owner@other.example");
    expect((await office.ask("GET", "/api/billing", { by: "owner@other.example" })).body).toMatchObject({ code: "no-billing" });
  });
});

describe("movements", () => {
  beforeEach(async () => {
    office.clock.now += 60_000;
    await pay("pay_1", 10_000_000);
    await passes(9);
    await pay("pay_2", 5_000_000);
  });

  test("come newest first, each with the balance after it, and in words", async () => {
    const { entries } = await get<EntryListView>("/api/billing/entries");
    const rents = office.numbers.length;
    expect(entries.map(({ kind }) => kind)).toEqual(["top-up", ...Array.from({ length: rents }, () => "rent"), "top-up", "trial"]);
    let balance = 0;
    for (const entry of entries.toReversed()) {
      balance += entry.micros;
      expect(entry.balanceMicros).toBe(balance);
      expect(entry.text).not.toBe("");
    }
    const account = await readBillingAccount(office.table, TENANT);
    expect(account === undefined ? undefined : balanceOf(account)).toBe(balance);
  });

  test("are filtered by kind and day of the office, with true balances, page after page", async () => {
    const all = (await get<EntryListView>("/api/billing/entries")).entries;
    const topUps = (await get<EntryListView>("/api/billing/entries", "kind=top-up")).entries;
    expect(topUps).toEqual(all.filter(({ kind }) => kind === "top-up"));
    const first = await get<EntryListView>("/api/billing/entries", "from=2026-11-23&to=2026-11-30");
    expect(first.entries).toEqual(all.filter(({ kind, key }) => kind === "trial" || key === "TOPUP#pay_1"));
    const paged: unknown[] = [];
    let cursor: string | undefined;
    do {
      const page: EntryListView = await get("/api/billing/entries", `limit=1${cursor === undefined ? "" : `&cursor=${cursor}`}`);
      paged.push(...page.entries);
      cursor = page.cursor;
    } while (cursor !== undefined);
    expect(paged).toEqual(all);
  });

  test.each(["kind=bribe", "from=2026-13-01", "to=yesterday", "limit=0", "limit=1000", "cursor=x"])("%s is refused", async (query) => {
    expect((await office.ask("GET", "/api/billing/entries", { by: AMINA, query })).status).toBe(400);
  });

  test("are a file for spreadsheets, which no text in it can make compute", async () => {
    const { headers, body } = await office.ask("GET", "/api/billing/entries.csv", { by: AMINA, query: "language=en" });
    expect(headers["content-disposition"]).toBe('attachment; filename="movements-duka.csv"');
    const text = String(body);
    expect(text.startsWith("\uFEFF")).toBe(true);
    const lines = text.trim().split("\r\n");
    expect(lines[0]).toBe("time,kind,text,amount,balance,currency,reference");
    expect(lines).toHaveLength(1 + 3 + office.numbers.length);
    expect(lines[1]).toMatch(/,top-up,.*,5\.00,.*,USD,TOPUP#pay_2$/);
    expect(lines.join("\n")).not.toMatch(/(^|,)[=+@]/m);
  });

  test("of a month are a PDF; of a month without the account there is none", async () => {
    const { status, headers, body } = await office.ask("GET", "/api/billing/statements/2026-12.pdf", { by: AMINA });
    expect([status, headers["content-type"]]).toEqual([200, "application/pdf"]);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the desk gives files as bytes
    const pdf = await PDFDocument.load(body as Buffer);
    expect(pdf.getTitle()).toBe("Statement 2026-12: Duka Travel");
    for (const month of ["2026-10", "2027-01"])
      expect((await office.ask("GET", `/api/billing/statements/${month}.pdf`, { by: AMINA })).body).toMatchObject({ code: "no-statement" });
    expect((await office.ask("GET", "/api/billing/statements/..%2f.pdf", { by: AMINA })).status).toBe(404);
  });
});

describe("settings", () => {
  const settings = { email: true, sms: "+254711000101", lowBalanceMicros: 3_000_000, blockedForward: null };
  const seen = async () => (await get<BillingView>("/api/billing")).settings.etag;
  const put = async (body: object, by = AMINA) => office.ask("PUT", "/api/billing/settings", { by, body: { etag: await seen(), ...body } });

  test("are kept, and shown as they were set", async () => {
    expect((await put(settings)).body).toMatchObject({ settings });
    expect(await get("/api/billing")).toMatchObject({ settings });
  });

  test("that somebody else changed meanwhile are not written over: theirs are shown", async () => {
    const etag = await seen();
    await put(settings);
    const late = { ...settings, email: false, etag };
    expect(await put(late)).toMatchObject({ status: 409, body: { code: "stale", current: settings } });
    expect(await get("/api/billing")).toMatchObject({ settings });
    expect((await put({ ...late, etag: await seen() })).body).toMatchObject({ settings: { email: false } });
  });

  test("take a number for callers while blocked only when calling it costs nothing", async () => {
    expect((await put({ ...settings, blockedForward: "+254711000101" })).body).toMatchObject({ code: "forward-costs" });
    expect((await put({ ...settings, blockedForward: "+49301234567" })).body).toMatchObject({ code: "forward-costs" });
    expect((await put({ ...settings, blockedForward: "+254800123456" })).status).toBe(200);
  });

  test.each([{ balance: 1 }, { lowBalanceMicros: -1 }, { lowBalanceMicros: 0.5 }, { sms: "0711" }, { plan: "gold" }])(
    "%j is refused",
    async (change) => {
      expect((await put({ ...settings, ...change })).status).toBe(400);
    },
  );

  test("are not the manager's to change", async () => {
    expect((await put(settings, "mary@duka.example")).status).toBe(403);
  });
});

describe("a missed deadline", () => {
  const service = () => Promise.all(office.numbers.map(async (number) => (await office.table.get(routeKey(number)))?.["service"]));

  test("is reminded of, fined once, and after the grace no number lets callers in, until a top-up", async () => {
    await passes(85);
    await passes(8);
    expect(await get("/api/billing")).toMatchObject({ standing: { kind: "grace", blockedOn: "2027-03-03" } });
    expect((await service()).every((each) => each === undefined)).toBe(true);
    await passes(8);
    expect(await get("/api/billing")).toMatchObject({ standing: { kind: "blocked" } });
    expect(await service()).toEqual(office.numbers.map(() => ({ state: "blocked", language: "en" })));
    await pay("pay_late", 20_000_000);
    expect(await get("/api/billing")).toMatchObject({ standing: { kind: "good" } });
    expect((await service()).every((each) => each === undefined)).toBe(true);
    const { entries } = await get<EntryListView>("/api/billing/entries", "kind=fine");
    expect(entries.map(({ key, micros }) => [key, micros])).toEqual([["FINE#duka#2027-02-23", -5_000_000]]);
    const { notices } = await get<NoticeListView>("/api/billing/notices");
    expect(notices.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["reminder", "fined", "blocked", "receipt", "unblocked"]));
  });

  test("sends callers to the number that was chosen for it", async () => {
    const { etag } = (await get<BillingView>("/api/billing")).settings;
    const body = { etag, email: true, sms: null, lowBalanceMicros: 0, blockedForward: "+254800123456" };
    await office.ask("PUT", "/api/billing/settings", { by: AMINA, body });
    await passes(120);
    expect(await service()).toEqual(office.numbers.map(() => ({ state: "blocked", language: "en", forward: "+254800123456" })));
  });
});

describe("switching off", () => {
  const switched = (which: "off" | "on", confirm: string, by = AMINA) =>
    office.ask("POST", `/api/billing/switch-${which}`, { by, body: { confirm } });

  test("is the owner's alone, and confirmed by the office's name", async () => {
    expect((await switched("off", "Duka Travel", "omar@duka.example")).status).toBe(403);
    expect((await switched("off", "duka")).body).toMatchObject({ code: "not-confirmed" });
    expect((await switched("on", "Duka Travel")).body).toMatchObject({ code: "switched-already" });
    expect((await switched("off", "Duka Travel")).body).toMatchObject({ standing: { kind: "off", numbersReleasedOn: "2026-12-23" } });
    expect((await office.table.get(routeKey(office.numbers[0] ?? "")))?.["service"]).toMatchObject({ state: "off" });
  });

  test("ends fines and charges; the numbers go back after the grace, and it can be switched on before that", async () => {
    await switched("off", "Duka Travel");
    await passes(20);
    expect((await switched("on", "Duka Travel")).body).toMatchObject({ standing: { kind: "good" } });
    await switched("off", "Duka Travel");
    await passes(200);
    const { entries } = await get<EntryListView>("/api/billing/entries");
    expect(entries.filter(({ kind }) => kind === "fine")).toEqual([]);
    expect(await office.table.get(routeKey(office.numbers[0] ?? ""))).toBeUndefined();
    expect(office.table.items().some(({ outbox }) => outbox === "billing/release-numbers")).toBe(true);
  });

  test("what was given back is its own no more when it is on again; a number that it takes then is blocked and given back as the first", async () => {
    await switched("off", "Duka Travel");
    await passes(40);
    expect((await get<NumbersView>("/api/numbers")).numbers).toEqual([]);
    await switched("on", "Duka Travel");
    expect((await get<{ readonly entries: readonly unknown[] }>("/api/audit")).entries).toContainEqual(
      expect.objectContaining({
        action: "number.release",
        subject: office.numbers.join(", "),
        by: expect.objectContaining({ name: "Simu" }),
      }),
    );

    // Another office has it by now: that is in nobody's way.
    const [former = ""] = office.numbers;
    await office.table.put({ ...routeKey(former), number: former, tenant: "other", plan: 1, account: "AC0" });
    const settings = await get<SettingsView>("/api/settings");
    const body = { ...settings, name: "Duka Mpya" };
    expect(await office.ask("PUT", "/api/settings", { by: AMINA, body })).toMatchObject({ status: 200 });
    expect(await office.table.get(routeKey(former))).toMatchObject({ tenant: "other" });

    const { plan, ...rest } = sampleOffice();
    const { "by-hours": _, ...nodes } = plan.nodes;
    const again = { ...rest, plan: { ...plan, nodes, entries: { [NEW]: "main" } } };
    expect(await office.ask("PUT", "/api/provider/tenants/duka", { by: PROVIDER, body: again })).toMatchObject({ status: 200 });
    await passes(200);
    expect((await office.table.get(routeKey(NEW)))?.["service"]).toMatchObject({ state: "blocked" });
    await switched("off", "Duka");
    await passes(40);
    expect(await office.table.get(routeKey(NEW))).toBeUndefined();
    expect(office.table.items().filter(({ outbox }) => outbox === "billing/release-numbers")).toEqual([
      expect.objectContaining({ numbers: office.numbers }),
      expect.objectContaining({ numbers: [NEW] }),
    ]);
  });

  test("takes no top-ups until it is on again", async () => {
    await switched("off", "Duka Travel");
    const headers = { "idempotency-key": "0123456789abcdef" };
    const { body } = await office.ask("POST", "/api/billing/top-ups", { by: AMINA, body: { amountCents: 2000, method: "card" }, headers });
    expect(body).toMatchObject({ code: "switch-on-first" });
  });
});
