/**
 * What is known of a tenant's account with the provider: one item of the table, beside it the ledger. Everything that decides about
 * deadlines, fines and blocks is here, as it was promised: terms and deadlines are fixed when a period begins, so that a change of
 * zone or plan moves no deadline that somebody relies on.
 */
import * as z from "zod/mini";

const instant = z.int();
const micros = z.int();
const text = z.string();
/** A calendar day in the tenant's zone, `2026-11-30`. */
const localDate = text.check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
export const monthSchema = text.check(z.regex(/^\d{4}-\d{2}$/));

/** What happens around a deadline, as the tariff plan said when the period began. */
export const termsSchema = z.object({
  periodMonths: z.int().check(z.gte(1)),
  /** Days before the deadline, most first. */
  reminderDays: z.array(z.int().check(z.gte(1))),
  fineMicros: micros,
  graceDays: z.int().check(z.gte(1)),
  /** Numbers are given back so many days after the PBX was switched off. */
  releaseDays: z.int().check(z.gte(1)),
});
export type Terms = z.infer<typeof termsSchema>;

/** `at` is the first instant after the date has ended where the tenant is: until then a top-up is in time. */
const deadlineSchema = z.object({ date: localDate, at: instant });
export type Deadline = z.infer<typeof deadlineSchema>;

/** How the tenant wants to hear of money, and what callers get while the office is blocked. */
const billingSettingsSchema = z.object({
  email: z.boolean(),
  /** E.164 of the telephone that gets text messages; absent for none. */
  sms: z.exactOptional(text),
  lowBalanceMicros: micros,
  /** Where callers are sent while the office is blocked, when that costs nothing. */
  blockedForward: z.exactOptional(text),
});
export type BillingSettings = z.infer<typeof billingSettingsSchema>;

/** Whether callers are let in, as it was last carried out. */
const serviceSchema = z.enum(["on", "blocked", "held", "off"]);
export type Service = z.infer<typeof serviceSchema>;

/** A period that was missed: its deadline had passed before the next top-up was paid. */
const missedPeriodSchema = z.object({
  from: instant,
  /** When the top-up that ended it was paid. */
  until: instant,
  deadline: deadlineSchema,
  fineMicros: micros,
  /** Not yet when the deadline passed while the PBX was off: then the fine is booked when it is switched on again. */
  fined: z.boolean(),
});
export type MissedPeriod = z.infer<typeof missedPeriodSchema>;

export const billingFactsSchema = z.object({
  tenant: text,
  currency: text.check(z.regex(/^[A-Z]{3}$/)),
  /** Id of the tariff plan. */
  plan: text,
  /** IANA zone; the office's. */
  zone: text,
  /** In which the ledger's months are counted, when the office has moved since: what a month sums to must stay as it was. */
  booksZone: z.exactOptional(text),
  terms: termsSchema,
  openedAt: instant,
  /** When the current period began: the last top-up, or the opening. */
  periodStart: instant,
  deadline: deadlineSchema,
  /** When the tenant is blocked if nothing is paid. */
  blockAt: instant,
  /** The current deadline's date, when its fine is booked. */
  fined: z.exactOptional(localDate),
  /** Former periods that were missed, the oldest first: a top-up made in one that is told late changes what is owed for it. */
  missed: z.exactOptional(z.array(missedPeriodSchema)),
  service: serviceSchema,
  /** The smallest number of days before the deadline for which a reminder was written. */
  reminded: z.exactOptional(z.int()),
  /** A word on the low balance was written and nothing was paid since. */
  lowTold: z.exactOptional(z.boolean()),
  /** The last month for which fee and rent were charged. */
  chargedMonth: monthSchema,
  /** The provider's own block, which has nothing to do with deadlines. */
  held: z.exactOptional(z.object({ since: instant, reason: text })),
  /** The tenant switched the PBX off. */
  closedAt: z.exactOptional(instant),
  /** Former times when it was off, the oldest first, as long as a deadline or a month's charge may lie in one. */
  offs: z.exactOptional(z.array(z.object({ from: instant, until: instant }))),
  /** The numbers were given back. */
  releasedAt: z.exactOptional(instant),
  settings: billingSettingsSchema,
});
export type BillingFacts = z.infer<typeof billingFactsSchema>;
