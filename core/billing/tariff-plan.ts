/** A tariff plan: what a tenant pays and may use, and by when they must top up. The provider sets it. */
import * as z from "zod/mini";
import { rateDeckIdSchema } from "./rate-deck.ts";

/** A million units of a currency (micros, 1e12): thousands of such amounts still add up exactly. */
const MOST_MICROS = 1e12;
const micros = z.int().check(z.gte(0), z.lte(MOST_MICROS));
const from = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most));

const LEAST_TOP_UP_CENTS = 100;
const MOST_TOP_UP_CENTS = 10_000_00;
const cents = from(LEAST_TOP_UP_CENTS, MOST_TOP_UP_CENTS);

const falling = (days: readonly number[]): boolean => days.every((day, index) => index === 0 || day < (days[index - 1] ?? 0));

const termsSchema = z.strictObject({
  /** Months within which a tenant must top up again. */
  periodMonths: from(1, 24),
  /** So many days before the deadline a reminder is sent; the earliest first, none twice. */
  reminderDays: z
    .array(from(1, 60))
    .check(z.maxLength(6), z.refine(falling, { error: "Reminder days are in falling order, and none is there twice." })),
  /** Once for each missed deadline. */
  fineMicros: micros,
  /** Days from a missed deadline to the block. */
  graceDays: from(1, 60),
  /** Days from switching off for good until the numbers are released. */
  releaseDays: from(1, 365),
});

/** What the product promises when a plan says nothing else. */
export const DEFAULT_TERMS: z.infer<typeof termsSchema> = {
  periodMonths: 3,
  reminderDays: [14, 7, 3, 1],
  fineMicros: 5_000_000,
  graceDays: 7,
  releaseDays: 30,
};

/** Field by field; how they have to fit together is checked besides. */
export const tariffPlanFields = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9-]{1,32}$/)),
  name: z.string().check(z.minLength(1), z.maxLength(80)),
  /** ISO 4217; every amount below is in it. */
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
  monthlyFeeMicros: micros,
  /** A month. */
  includedMinutes: from(0, 1_000_000),
  /** How many extensions are included. */
  shortNumbers: from(1, 500),
  /** A month, for each number. */
  numberRentMicros: micros,
  /** How many calls at once. */
  channels: from(1, 200),
  features: z.strictObject({ recording: z.boolean(), voicemail: z.boolean(), paidForwarding: z.boolean() }),
  /** The deck that prices paid calls. */
  rateDeck: rateDeckIdSchema,
  terms: termsSchema,
  /** Given to a new tenant. */
  trialCreditMicros: micros,
  /** The amounts that are offered. */
  topUpsCents: z.array(cents).check(z.minLength(1), z.maxLength(12)),
  minTopUpCents: cents,
  maxTopUpCents: cents,
});

type TopUpLimits = Pick<z.infer<typeof tariffPlanFields>, "topUpsCents" | "minTopUpCents" | "maxTopUpCents">;

const limitsInOrder = z.refine<TopUpLimits>(({ minTopUpCents, maxTopUpCents }) => minTopUpCents <= maxTopUpCents, {
  path: ["maxTopUpCents"],
  error: "The largest top-up is smaller than the smallest.",
});

const offersWithinLimits = z.refine<TopUpLimits>(
  ({ topUpsCents, minTopUpCents, maxTopUpCents }) => topUpsCents.every((each) => each >= minTopUpCents && each <= maxTopUpCents),
  { path: ["topUpsCents"], error: "An offered top-up is not between the smallest and the largest." },
);

export const tariffPlanSchema = tariffPlanFields.check(limitsInOrder, offersWithinLimits);
export type TariffPlan = z.infer<typeof tariffPlanSchema>;

/** As it is sent to be saved: the address says its id, and the etag what was seen; absent for a new one. */
export const tariffPlanToSaveSchema = z
  .extend(z.omit(tariffPlanFields, { id: true }), { etag: z.exactOptional(z.string().check(z.regex(/^[1-9]\d{0,7}$/))) })
  .check(limitsInOrder, offersWithinLimits);
