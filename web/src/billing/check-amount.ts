/** Whether an amount that somebody typed can be topped up: in whole cents, within the offer's limits. */
import type { TopUpOffer } from "../../../core/account/api/billing-view-schema.ts";
import { parseCents, parseMicros } from "../format/money.ts";

export type CheckedAmount =
  { readonly kind: "fits"; readonly cents: number } | { readonly kind: "empty" | "no-amount" | "too-precise" | "too-small" | "too-large" };

export function checkAmount(text: string, { minCents, maxCents }: Pick<TopUpOffer, "minCents" | "maxCents">): CheckedAmount {
  if (text.trim() === "") return { kind: "empty" };
  const cents = parseCents(text);
  if (cents === undefined) return { kind: whyNoCents(text) };
  if (cents < minCents) return { kind: "too-small" };
  return cents > maxCents ? { kind: "too-large" } : { kind: "fits", cents };
}

/** More digits than can be counted are a large amount all the same, and more decimals than cents have are still an amount. */
function whyNoCents(text: string): "no-amount" | "too-precise" | "too-large" {
  if (/^\d{14,}(\.\d*)?$/.test(text.trim())) return "too-large";
  return parseMicros(text) !== undefined || /^\d+\.\d+$/.test(text.trim()) ? "too-precise" : "no-amount";
}
