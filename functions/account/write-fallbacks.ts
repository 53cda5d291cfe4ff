/** Writes the document that answers each number when nothing of ours does. */
import { renderFallback } from "../../adapters/carrier/twilio/render-fallback.ts";
import { fallbackName, type Fallback } from "../../core/tenants/fallback.ts";
import { inBatches } from "./in-batches.ts";
import type { AccountServices } from "./services.ts";

export const writeFallbacks = async (
  fallback: Fallback,
  numbers: readonly string[],
  { fallbacks }: Pick<AccountServices, "fallbacks">,
): Promise<void> =>
  void (await inBatches(numbers, 10, (number) => fallbacks.write(fallbackName(number), renderFallback(fallback, number))));
