/**
 * PUT /api/provider/rates/{deck} { csv, currency, dryRun, before }: a whole deck as a file. A dry run shows every difference to what
 * is in force and changes nothing. What was looked at is what is applied: when another version came into force since, it is refused.
 */
import { publishRateDeck, readRateDeck } from "../../../adapters/dynamodb/rate-decks.ts";
import { ConditionFailed } from "../../../adapters/dynamodb/table.ts";
import { rateImportView } from "../../../core/account/rate-import-view.ts";
import { readRateCsv } from "../../../core/billing/rate-csv.ts";
import type { RateDeck } from "../../../core/billing/rate-deck.ts";
import { rateDifferences } from "../../../core/billing/rate-differences.ts";
import type { Rate } from "../../../core/billing/rate.ts";
import { Refusal } from "../../../core/errors.ts";
import { answer } from "../answer.ts";
import { sendable } from "../sendable.ts";
import type { AccountServices } from "../services.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";

export const importRates: EndpointHandler<"PUT /api/provider/rates/{deck}"> = async (
  { params: { deck: id }, body, request },
  services,
  { identity },
) => {
  const { csv, currency, dryRun, before } = body;
  const rates = ratesOf(csv);
  const current = await readRateDeck(services.table, id);
  const version = current?.version ?? 0;
  refuseOtherCurrency(current, currency);
  const differences = rateDifferences(current?.rates ?? [], rates);
  if (dryRun) return rateImportView(version, false, differences);
  if (before !== version) throw new Refusal("rates-changed");
  if (differences.length === 0) return rateImportView(version, true, differences);
  const view = rateImportView(version + 1, true, differences);
  // Seen to before it is true: nobody is told that it failed when it did not.
  sendable(request, answer(view));
  await apply(services, { id, currency, version: version + 1, rates, at: services.now() }, current?.version);
  services.log({ at: "account", rates: id, version: version + 1, differences: differences.length, user: identity.user });
  return view;
};

function ratesOf(csv: string): readonly Rate[] {
  const read = readRateCsv(csv);
  if ("problems" in read) throw new Refusal("rates-refused", { problems: read.problems });
  return read.rates;
}

/** Plans and accounts rely on the currency of their deck. */
function refuseOtherCurrency(current: RateDeck | undefined, currency: string): void {
  if (current === undefined || current.currency === currency) return;
  const message = `These rates are in ${current.currency}. Import rates in another currency as another deck.`;
  throw new Refusal("other-currency", { problems: [{ path: "currency", code: "other-currency", message }] });
}

async function apply({ table }: AccountServices, deck: RateDeck, before: number | undefined): Promise<void> {
  try {
    await publishRateDeck(table, deck, before);
  } catch (error) {
    throw error instanceof ConditionFailed ? new Refusal("rates-changed", { cause: error }) : error;
  }
}
