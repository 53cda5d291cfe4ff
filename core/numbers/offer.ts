/** Telephone numbers that can be had, in neutral words: what a carrier sells, and what a country wants to know of whoever buys. */
import * as z from "zod/mini";

export const numberKindSchema = z.enum(["local", "mobile", "toll-free", "national"]);
export type NumberKind = z.infer<typeof numberKindSchema>;

/** The address that a country wants: none, anywhere, within the country, or outside it. */
const papersSchema = z.enum(["none", "any", "local", "foreign"]);
export type Papers = z.infer<typeof papersSchema>;

export const offerSchema = z.object({
  /** E.164. */
  number: z.string(),
  locality: z.exactOptional(z.string()),
  region: z.exactOptional(z.string()),
  papers: papersSchema,
});
export type Offer = z.infer<typeof offerSchema>;

export const e164Schema = z.string().check(z.regex(/^\+[1-9][0-9]{6,14}$/));
export const countrySchema = z.string().check(z.regex(/^[A-Z]{2}$/));

const line = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most));

/** Who uses the number and where they are, for countries that want to know. */
export const holderSchema = z.strictObject({
  name: line(100),
  street: line(120),
  city: line(80),
  /** State or county; the city again where there is none. */
  region: line(80),
  postalCode: line(20),
  country: countrySchema,
});
export type Holder = z.infer<typeof holderSchema>;

/** What is searched for. */
export interface NumberSearch {
  readonly country: string;
  readonly kind: NumberKind;
  /** A city. */
  readonly near?: string;
  /** Digits that the number has somewhere, `*` for any one: at least two. */
  readonly digits?: string;
}
