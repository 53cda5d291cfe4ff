/** What the money part of the account's API takes and answers, as JSON: the contract between functions/account and web/. Types only. */
import type { EntryKind } from "../billing/entry.ts";
import type { Terms } from "../billing/facts.ts";
import type { Mismatch } from "../billing/ledger-audit.ts";
import type { TariffPlan } from "../billing/tariff-plan.ts";

/** GET /api/billing (owner, operator, manager). All amounts are micros of `currency`; all instants epoch milliseconds. */
export interface BillingView {
  readonly currency: string;
  /** Everything that was booked. */
  readonly balanceMicros: number;
  /** What calls in progress have put aside. */
  readonly reservedMicros: number;
  readonly standing: StandingView;
  /** The day on which the current period began: the last top-up, or the opening. */
  readonly periodStart: string;
  /** What happens next when nothing is paid, in this order: reminders, fine, block. Empty when it was switched off. */
  readonly next: readonly NextView[];
  readonly plan: Pick<
    TariffPlan,
    "name" | "monthlyFeeMicros" | "includedMinutes" | "shortNumbers" | "numberRentMicros" | "channels" | "features"
  >;
  /** Seconds of included talk left this month. */
  readonly includedSecondsLeft: number;
  readonly terms: Pick<Terms, "periodMonths" | "reminderDays" | "fineMicros" | "graceDays" | "releaseDays">;
  readonly settings: BillingSettingsView;
  readonly topUp: TopUpOffer;
  /** The first and last months for which there is a statement, `2026-11`. */
  readonly statements: { readonly from: string; readonly to: string };
}

/**
 * `daysLeft` counts from today where the office is: to the deadline's own day (0 on it), in grace to `blockedOn` (1 on the day before,
 * which is the last on which a top-up prevents the block).
 */
export type StandingView =
  | { readonly kind: "good"; readonly deadline: string; readonly deadlineAt: number; readonly daysLeft: number }
  | { readonly kind: "grace"; readonly deadline: string; readonly blockedOn: string; readonly daysLeft: number }
  | { readonly kind: "blocked"; readonly deadline: string; readonly since: number }
  | { readonly kind: "held"; readonly since: number }
  | { readonly kind: "off"; readonly since: number; readonly numbersReleasedOn: string; readonly numbersReleased: boolean };

/** `date` is a calendar day where the office is. */
export interface NextView {
  readonly kind: "remind" | "fine" | "block" | "release-numbers";
  readonly date: string;
  readonly micros?: number;
}

/** GET within BillingView; PUT /api/billing/settings takes all of it (owner, operator). */
export interface BillingSettingsView {
  readonly email: boolean;
  /** E.164; null for none. */
  readonly sms: string | null;
  readonly lowBalanceMicros: number;
  /** E.164; null for none. Refused when calling it would cost something. */
  readonly blockedForward: string | null;
}

export interface TopUpOffer {
  /** Amounts to choose from, and the limits of one's own, in cents of the account's currency. */
  readonly amountsCents: readonly number[];
  readonly minCents: number;
  readonly maxCents: number;
  readonly methods: readonly ("card" | "mpesa")[];
  /** What a Kenyan shilling is worth: `kesPerUnit` shillings for one unit of the account's currency, as text ("129.50"). */
  readonly mpesaRate?: { readonly kesPerUnit: string };
}

/** POST /api/billing/top-ups { amountCents, method, phone? } (owner, operator). A repeat with the same Idempotency-Key header is the same payment. */
export interface StartedTopUpView {
  readonly id: string;
  /** Card: the payment provider's page. M-Pesa has none: the telephone asks. */
  readonly redirectUrl?: string;
  /** M-Pesa: what the telephone will ask for, whole shillings. */
  readonly askedShillings?: number;
}

/** GET /api/billing/top-ups/{id}: asked every two seconds while somebody waits. */
export interface TopUpView {
  readonly id: string;
  readonly method: "card" | "mpesa";
  readonly state: "open" | "paid" | "failed";
  readonly amountMicros: number;
  readonly currency: string;
  readonly createdAt: number;
  readonly balanceMicros: number;
}

/**
 * GET /api/billing/entries?language=en|sw&limit&cursor&kind&from&to (dates of the office, inclusive): newest first. Without limit and cursor also
 * as /api/billing/entries.csv; GET /api/billing/statements/2026-11.pdf?language=en|sw is a month's statement.
 */
export interface EntryListView {
  readonly currency: string;
  readonly entries: readonly EntryView[];
  readonly cursor?: string;
}

export interface EntryView {
  readonly key: string;
  readonly at: number;
  readonly kind: EntryKind;
  /** Positive: the balance grew. */
  readonly micros: number;
  /** The balance after it, all movements counted, the ones that a filter hides too. */
  readonly balanceMicros: number;
  /** What it was for, in words of the reader's language. */
  readonly text: string;
}

/** GET /api/billing/notices?limit&cursor: everything that was told, newest first. */
export interface NoticeListView {
  readonly notices: readonly NoticeView[];
  readonly cursor?: string;
}

export interface NoticeView {
  readonly id: string;
  readonly at: number;
  readonly kind: string;
  readonly subject: string;
  readonly deliveries: readonly { readonly by: "email" | "sms"; readonly to: string; readonly state: "waiting" | "sent" | "failed" }[];
}

/** POST /api/billing/switch-off and /api/billing/switch-on, both { confirm: "<tenant's name>" } and answered by BillingView (owner). */

/** GET /api/provider/tenants?limit&cursor (provider) */
export interface TenantListView {
  readonly tenants: readonly TenantRow[];
  readonly cursor?: string;
}

export interface TenantRow {
  readonly id: string;
  readonly name: string;
  readonly plan: string;
  readonly currency: string;
  readonly balanceMicros: number;
  readonly standing: StandingView;
}

/** GET /api/provider/tenants/{tenant}/billing?language=en|sw (provider): what the tenant sees, and more. */
export interface ProviderTenantView {
  readonly id: string;
  readonly name: string;
  /** IANA zone in which the tenant's days and times are shown. */
  readonly zone: string;
  readonly billing: BillingView;
  readonly planId: string;
  readonly hold: { readonly since: number; readonly reason: string } | null;
  readonly entries: EntryListView;
}

/**
 * POST /api/provider/tenants/{tenant}/adjustments { request: "<uuid>", micros, reason }
 * PUT /api/provider/tenants/{tenant}/hold { reason } and DELETE of the same, which has no body
 * PUT /api/provider/tenants/{tenant}/plan { plan }
 * all with ?language=en|sw, and answered by ProviderTenantView.
 */

/** GET /api/provider/plans; PUT /api/provider/plans/{id} takes a TariffPlan without its id, and is answered by the same. */
export interface PlanListView {
  readonly plans: readonly TariffPlan[];
}

/** GET /api/provider/rates: the decks there are; GET /api/provider/rates/{deck}.csv: one as CSV. */
export interface RateDeckListView {
  readonly decks: readonly { readonly id: string; readonly currency: string; readonly version: number; readonly rates: number }[];
}

/** PUT /api/provider/rates/{deck} { csv, currency, dryRun, before } — `before` is the version that the differences were shown against (0: none). */
export interface RateImportView {
  readonly version: number;
  readonly applied: boolean;
  readonly counts: { readonly added: number; readonly removed: number; readonly changed: number };
  /** Every difference, at most 50,000. */
  readonly differences: readonly RateDifferenceView[];
}

export interface RateDifferenceView {
  readonly kind: "added" | "removed" | "changed";
  readonly prefix: string;
  readonly before?: RateTextView;
  readonly after?: RateTextView;
}

export interface RateTextView {
  readonly name: string;
  /** Decimal text in the deck's currency. */
  readonly perMinute: string;
  readonly connection: string;
  readonly initialSeconds: number;
  readonly incrementSeconds: number;
}

/** GET /api/provider/ledger-audit?limit&cursor (provider): whether balances are what the ledgers say. */
export interface LedgerAuditView {
  readonly tenants: readonly TenantAuditView[];
  readonly cursor?: string;
}

interface TenantAuditView {
  readonly tenant: string;
  readonly currency: string;
  readonly balanceMicros: number;
  /** How many there are in the ledger. */
  readonly entries: number;
  /** Empty when all agrees. */
  readonly mismatches: readonly Mismatch[];
  /** Calls that have put money aside for more than six hours. */
  readonly oldHolds: number;
  /** The account changed all the time, so nothing is said of it; ask again. */
  readonly isBusy: boolean;
}
