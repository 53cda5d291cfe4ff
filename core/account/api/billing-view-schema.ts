/** The office's account with the provider, as it is shown. */
import * as z from "zod/mini";
import { termsSchema } from "../../billing/facts.ts";
import { tariffPlanFields } from "../../billing/tariff-plan.ts";
import { nextSchema, standingSchema } from "./standing.ts";
import type { Unchanging } from "./unchanging.ts";

const settingsSchema = z.object({
  email: z.boolean(),
  /** E.164; null for none. */
  sms: z.nullable(z.string()),
  lowBalanceMicros: z.number(),
  /** E.164; null for none. Refused when calling it would cost something. */
  blockedForward: z.nullable(z.string()),
  etag: z.string(),
});
export type BillingSettingsView = Unchanging<z.output<typeof settingsSchema>>;

const topUpOfferSchema = z.object({
  /** Amounts to choose from, and the limits of one's own, in cents of the account's currency. */
  amountsCents: z.array(z.number()),
  minCents: z.number(),
  maxCents: z.number(),
  methods: z.array(z.enum(["card", "mpesa"])),
  /** What a Kenyan shilling is worth: `kesPerUnit` shillings for one unit of the account's currency, as text ("129.50"). */
  mpesaRate: z.exactOptional(z.object({ kesPerUnit: z.string() })),
});
export type TopUpOffer = Unchanging<z.output<typeof topUpOfferSchema>>;

/** All amounts are micros of `currency`; all instants epoch milliseconds. */
export const billingSchema = z.object({
  currency: z.string(),
  /** Everything that was booked. */
  balanceMicros: z.number(),
  /** What calls in progress have put aside. */
  reservedMicros: z.number(),
  standing: standingSchema,
  /** The day on which the current period began: the last top-up, or the opening. */
  periodStart: z.string(),
  /** What happens next when nothing is paid, in this order: reminders, fine, block. Empty when it was switched off. */
  next: z.array(nextSchema),
  plan: z.pick(tariffPlanFields, {
    name: true,
    monthlyFeeMicros: true,
    includedMinutes: true,
    shortNumbers: true,
    numberRentMicros: true,
    channels: true,
    features: true,
  }),
  /** Seconds of included talk left this month. */
  includedSecondsLeft: z.number(),
  terms: z.pick(termsSchema, { periodMonths: true, reminderDays: true, fineMicros: true, graceDays: true, releaseDays: true }),
  settings: settingsSchema,
  topUp: topUpOfferSchema,
  /** The first and last months for which there is a statement, `2026-11`. */
  statements: z.object({ from: z.string(), to: z.string() }),
});
export type BillingView = Unchanging<z.output<typeof billingSchema>>;
