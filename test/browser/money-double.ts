/** What the account's double knows of money, and what it was asked. */
import type {
  BillingView,
  EntryListView,
  EntryView,
  NoticeView,
  ProviderTenantView,
  RateImportView,
  TenantRow,
  TopUpView,
} from "../../core/account/billing-views.ts";
import type { TariffPlanView } from "../../core/account/api/tariffs.ts";
import { someBilling } from "../web/some-billing.ts";

export interface Asked {
  readonly method: string;
  readonly url: URL;
  readonly body: unknown;
  /** Idempotency-Key. */
  readonly key: string;
}

export interface Money {
  billing: BillingView;
  entries: EntryView[];
  notices: NoticeView[];
  topUp: TopUpView | undefined;
  tenant: ProviderTenantView;
  plans: TariffPlanView[];
  rateImport: RateImportView;
  /** Refuses the next change with this answer. */
  refusal: [status: number, body: object] | undefined;
  /** Every change that was asked for, and every question about entries. */
  readonly asked: { readonly what: string; readonly body: unknown; readonly key: string }[];
}

const PAGE = 50;
const HOUR = 3_600_000;

export function someMoney(): Money {
  const billing = someBilling({ balanceMicros: 12_400_000, reservedMicros: 1_250_000 });
  const entries = someEntries(70);
  return {
    billing,
    entries,
    notices: someNotices(),
    topUp: undefined,
    tenant: {
      id: "duka",
      name: "Duka Travel",
      zone: "Africa/Nairobi",
      billing,
      planId: "office",
      hold: null,
      entries: { currency: "USD", entries: entries.slice(0, 5) },
    },
    plans: [somePlan("office", "Office"), { ...somePlan("big", "Large office with a call centre"), monthlyFeeMicros: 25_000_000 }],
    rateImport: {
      version: 7,
      applied: false,
      counts: { added: 1, removed: 1, changed: 1 },
      differences: [
        { kind: "changed", prefix: "254", before: rate("Kenya", "0.035"), after: rate("Kenya", "0.0415") },
        { kind: "added", prefix: "2547", after: rate("Kenya mobile", "0.11") },
        { kind: "removed", prefix: "31", before: rate("Netherlands", "0.02") },
      ],
    },
    refusal: undefined,
    asked: [],
  };
}

const rate = (name: string, perMinute: string) => ({ name, perMinute, connection: "0", initialSeconds: 30, incrementSeconds: 6 });

const somePlan = (id: string, name: string): TariffPlanView => ({
  etag: "1",
  ...someBilling().plan,
  id,
  name,
  currency: "USD",
  rateDeck: "standard",
  terms: { periodMonths: 3, reminderDays: [14, 7, 3, 1], fineMicros: 5_000_000, graceDays: 7, releaseDays: 30 },
  trialCreditMicros: 2_000_000,
  topUpsCents: [1000, 2000, 5000],
  minTopUpCents: 500,
  maxTopUpCents: 50_000,
});

/** Newest first; every tenth a top-up, the rest calls, a fee and a fine among them. */
function someEntries(count: number): EntryView[] {
  let balanceMicros = 12_400_000;
  return Array.from({ length: count }, (_, index): EntryView => {
    const { kind, micros, text } = someEntry(index);
    const entry = { key: `E#${index}`, at: Date.now() - (index + 1) * 7 * HOUR, kind, micros, balanceMicros, text };
    balanceMicros -= micros;
    return entry;
  });
}

function someEntry(index: number): Pick<EntryView, "kind" | "micros" | "text"> {
  if (index % 10 === 4) return { kind: "top-up", micros: 20_000_000, text: "By card" };
  if (index === 2) return { kind: "fine", micros: -5_000_000, text: "The deadline of 30 August 2026 was missed" };
  if (index === 3) return { kind: "rent", micros: -1_150_000, text: "+254205550100, November 2026" };
  return { kind: "call", micros: -35_000 * (index + 1), text: "To +254722000001, 3:12 at 0.035 a minute (Kenya mobile, Safaricom)" };
}

function someNotices(): NoticeView[] {
  return [
    {
      id: "n3",
      at: Date.now() - 2 * HOUR,
      kind: "remind",
      subject: "Top up Duka Travel by 30 November 2026",
      deliveries: [
        { by: "email", to: "amina@duka.example", state: "sent" },
        { by: "sms", to: "+254711000101", state: "failed" },
      ],
    },
    { id: "n2", at: Date.now() - 50 * HOUR, kind: "receipt", subject: "Your receipt for US$20.00", deliveries: [] },
    {
      id: "n1",
      at: Date.now() - 400 * HOUR,
      kind: "low",
      subject: "The balance of Duka Travel is running low",
      deliveries: [{ by: "email", to: "a.very.long.address.of.the.accounts.department@duka-travel.example", state: "waiting" }],
    },
  ];
}

type Reply = [status: number, body?: object];

export function answerAboutMoney(money: Money, { method, url, body, key }: Asked): Reply | undefined {
  const path = url.pathname.slice("/api".length);
  const what = `${method} ${path}`;
  if (method !== "GET" || path === "/billing/entries") money.asked.push({ what: `${what}${url.search}`, body, key });
  if (method !== "GET" && money.refusal !== undefined) return money.refusal;
  if (path.startsWith("/provider")) return answerProvider(money, what, body);
  switch (what) {
    case "GET /billing":
    case "PUT /billing/settings":
    case "POST /billing/switch-off":
    case "POST /billing/switch-on":
      return [200, money.billing];
    case "GET /billing/entries":
      return [200, entriesOf(money, url.searchParams)];
    case "GET /billing/notices":
      return [200, { notices: money.notices }];
    case "POST /billing/top-ups":
      return [201, startTopUp(money, body)];
    case `GET /billing/top-ups/${money.topUp?.id}`:
      return [200, money.topUp ?? {}];
    default:
      return undefined;
  }
}

function startTopUp(money: Money, body: unknown): object {
  const wanted = JSON.stringify(body);
  const isCard = wanted.includes('"card"');
  money.topUp = {
    id: "pay1",
    method: isCard ? "card" : "mpesa",
    state: "open",
    amountMicros: 20_000_000,
    currency: "USD",
    createdAt: Date.now(),
    balanceMicros: money.billing.balanceMicros,
  };
  return isCard ? { id: "pay1", redirectUrl: "/billing/top-up?payment=pay1" } : { id: "pay1", askedShillings: 2590 };
}

function entriesOf({ entries }: Money, search: URLSearchParams): EntryListView {
  const from = Number(search.get("cursor") ?? 0);
  const fitting = entries.filter(({ kind }) => !search.has("kind") || kind === search.get("kind"));
  const page = { currency: "USD", entries: fitting.slice(from, from + PAGE) };
  return from + PAGE < fitting.length ? { ...page, cursor: String(from + PAGE) } : page;
}

function answerProvider(money: Money, what: string, body: unknown): Reply | undefined {
  if (/^(GET|POST|PUT|DELETE) \/provider\/tenants\/duka\//.test(what)) return [200, money.tenant];
  switch (what) {
    case "GET /provider/tenants":
      return [200, { tenants: someTenants(money.tenant) }];
    case "GET /provider/plans":
      return [200, { plans: money.plans }];
    case "PUT /provider/plans/office":
      return [200, money.plans[0] ?? {}];
    case "GET /provider/rates":
      return [200, { decks: [{ id: "standard", currency: "USD", version: 7, rates: 4213 }] }];
    case "PUT /provider/rates/standard": {
      const isDry = JSON.stringify(body).includes('"dryRun":true');
      return [200, isDry ? money.rateImport : { ...money.rateImport, applied: true, version: money.rateImport.version + 1 }];
    }
    default:
      return undefined;
  }
}

function someTenants({ id, name, billing }: ProviderTenantView): TenantRow[] {
  const row: TenantRow = {
    id,
    name,
    plan: billing.plan.name,
    currency: "USD",
    balanceMicros: billing.balanceMicros,
    standing: billing.standing,
  };
  const since = Date.UTC(2026, 10, 20);
  return [
    row,
    {
      ...row,
      id: "t2",
      name: "Reisbureau Van der Heijden-Oosterhuis",
      standing: { kind: "grace", deadline: "2026-11-20", blockedOn: "2026-11-28", daysLeft: 4 },
      balanceMicros: -3_200_000,
    },
    { ...row, id: "t3", name: "Zanzibar Dhow Trips", standing: { kind: "blocked", deadline: "2026-11-10", since } },
    { ...row, id: "t4", name: "Mwangi & Sons", standing: { kind: "held", since } },
    { ...row, id: "t5", name: "Old Town Café", standing: { kind: "off", since, numbersReleasedOn: "2026-12-20", numbersReleased: false } },
  ];
}
