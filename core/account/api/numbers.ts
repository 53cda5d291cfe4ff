/** The office's telephone numbers: those it has, those it could have, and what each does. */
import * as z from "zod/mini";
import { callsAtOnceSchema } from "../../voice/dial-plan.ts";
import { countrySchema, e164Schema, holderSchema, numberKindSchema, offerSchema } from "../../numbers/offer.ts";
import type { Endpoints } from "./endpoint.ts";
import { ofSetup } from "./setup-refusals.ts";

/** A number's digits: a plus would have to be escaped in an address. */
const digitsParams = z.object({ digits: z.string().check(z.regex(/^[1-9][0-9]{6,14}$/)) });
const stepId = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,32}$/));
const labelSchema = z.string().check(z.trim(), z.maxLength(60));

const numberViewSchema = z.object({
  number: z.string(),
  /** What the office calls it; empty when it has no name. */
  label: z.string(),
  /** The step of the call flow that it leads to. */
  entry: z.string(),
  entryName: z.string(),
  /** When it was bought here, epoch milliseconds. */
  since: z.exactOptional(z.number()),
  /** Whether its calls may ring telephones outside, which costs money. */
  outside: z.boolean(),
  /** So many of its calls may go on at the same time; the next caller hears the busy tone. Null when that is not limited. */
  callsAtOnce: z.nullable(callsAtOnceSchema),
  etag: z.string(),
});
export type NumberView = z.output<typeof numberViewSchema>;

const priceSchema = z.object({ micros: z.number(), currency: z.string() });

const numbersViewSchema = z.object({
  numbers: z.array(numberViewSchema),
  /** Orders of which it is not known yet whether the carrier carried them out. */
  open: z.array(z.object({ id: z.string(), number: z.string(), at: z.number() })),
  /** Where a number may lead to. */
  steps: z.array(z.object({ id: z.string(), name: z.string() })),
  /** What one costs a month; absent where nothing is charged. */
  rent: z.exactOptional(priceSchema),
  /** How many calls with telephones outside may be going on at the same time, over all numbers. */
  channels: z.exactOptional(z.number()),
  /** Why no other number can be had now. */
  full: z.exactOptional(z.enum(["trial", "stopped", "most"])),
});
export type NumbersView = z.output<typeof numbersViewSchema>;

const offersViewSchema = z.object({
  country: z.string(),
  /** Kinds that the country has; `dear` ones cost more than the office's tariff includes, and are not sold. */
  kinds: z.array(z.object({ kind: numberKindSchema, dear: z.boolean() })),
  kind: z.exactOptional(numberKindSchema),
  offers: z.array(offerSchema),
  rent: z.exactOptional(priceSchema),
  /** Calls to emergency numbers are not carried from this country. */
  emergency: z.boolean(),
});
export type OffersView = z.output<typeof offersViewSchema>;

const purchaseSchema = z.object({ number: numberViewSchema, warnings: z.array(z.string()) });

/** For what an order may be refused, when it is placed and when it is asked about again. */
const ofOrder = ["number-gone", "number-papers", "number-bundle", "number-limit", "order-open", "carrier-unavailable"] as const;

export const numbersApi = {
  "GET /api/numbers": { access: "numbers.manage", summary: "The office's numbers and what they lead to", answer: numbersViewSchema },
  "GET /api/number-countries": {
    access: "numbers.manage",
    summary: "Countries in which the carrier sells numbers",
    answer: z.object({ countries: z.array(z.string()) }),
    refusals: ["carrier-unavailable"],
  },
  "GET /api/number-offers": {
    access: "numbers.manage",
    summary: "Numbers that can be had in a country",
    query: z.strictObject({
      country: countrySchema,
      kind: z.exactOptional(numberKindSchema),
      /** A city, or digits that the number should have (`*` for any one). */
      wanted: z.exactOptional(z.string().check(z.trim(), z.maxLength(60))),
    }),
    answer: offersViewSchema,
    refusals: ["carrier-unavailable"],
  },
  "POST /api/numbers": {
    access: "numbers.manage",
    summary: "Buy a number",
    idempotent: true,
    body: z.strictObject({
      number: e164Schema,
      country: countrySchema,
      kind: numberKindSchema,
      /** Where the country wants to know. */
      holder: z.exactOptional(holderSchema),
      /** Where it leads; the first step of the flow when it is left out. */
      entry: z.exactOptional(stepId),
    }),
    answer: purchaseSchema,
    refusals: [...ofOrder, ...ofSetup, "trial-number", "service-stopped", "number-dear"],
  },
  "POST /api/number-orders/{id}": {
    access: "numbers.manage",
    summary: "Finish an order of which it is not known whether the carrier carried it out",
    params: z.object({ id: z.string().check(z.regex(/^[A-Za-z0-9_-]{8,40}$/)) }),
    answer: purchaseSchema,
    refusals: [...ofOrder, ...ofSetup],
  },
  "PATCH /api/numbers/{digits}": {
    access: "numbers.manage",
    summary: "Name a number, point it at another step, or limit what it may cost and how many calls it may have at once",
    params: digitsParams,
    body: z.strictObject({
      etag: z.string(),
      label: z.exactOptional(labelSchema),
      entry: z.exactOptional(stepId),
      outside: z.exactOptional(z.boolean()),
      callsAtOnce: z.exactOptional(z.nullable(callsAtOnceSchema)),
    }),
    answer: numberViewSchema,
    refusals: [...ofSetup, "stale"],
  },
  "DELETE /api/numbers/{digits}": {
    access: "numbers.manage",
    summary: "Give a number back: calls to it fail at once",
    params: digitsParams,
    /** The number again, as somebody typed it. */
    body: z.strictObject({ etag: z.string(), confirm: z.string().check(z.maxLength(40)) }),
    answer: "nothing",
    refusals: [...ofSetup, "stale", "not-confirmed"],
  },
} as const satisfies Endpoints;
