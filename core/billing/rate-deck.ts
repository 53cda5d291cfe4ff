/** A rate deck: what calls to the whole world cost. Published as immutable versions, so that a call keeps the prices it began with. */
import * as z from "zod/mini";
import { rateSchema } from "./rate.ts";

export const rateDeckIdSchema = z.string().check(z.regex(/^[a-z0-9-]{1,32}$/));

export const rateDeckSchema = z.strictObject({
  id: rateDeckIdSchema,
  /** ISO 4217; every amount of its rates is in it. */
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
  version: z.int().check(z.gte(1), z.lte(99_999_999)),
  rates: z
    .array(rateSchema)
    .check(z.refine((rates) => new Set(rates.map(({ prefix }) => prefix)).size === rates.length, { error: "A prefix is there twice." })),
  /** When it was published (epoch milliseconds). */
  at: z.int().check(z.gte(0)),
});
/** Readable all through, as the functions that price calls are. */
type Parsed = z.infer<typeof rateDeckSchema>;
export type RateDeck = Readonly<Omit<Parsed, "rates">> & { readonly rates: readonly Readonly<Parsed["rates"][number]>[] };
