/**
 * PUT /api/provider/rates/{deck} { csv, currency, dryRun, before }: a whole deck as a file. A dry run shows every difference to what
 * is in force and changes nothing. What was looked at is what is applied: when another version came into force since, it is refused.
 */
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import * as z from "zod/mini";
import { publishRateDeck, readRateDeck } from "../../../adapters/dynamodb/rate-decks.ts";
import { ConditionFailed } from "../../../adapters/dynamodb/table.ts";
import { rateImportView } from "../../../core/account/rate-import-view.ts";
import { readRateCsv } from "../../../core/billing/rate-csv.ts";
import { rateDeckIdSchema, rateDeckSchema, type RateDeck } from "../../../core/billing/rate-deck.ts";
import { rateDifferences } from "../../../core/billing/rate-differences.ts";
import type { Rate } from "../../../core/billing/rate.ts";
import { Refusal } from "../../../core/errors.ts";
import { answer, type Answer } from "../answer.ts";
import type { Person } from "../person.ts";
import { readBody, readPath } from "../read-request.ts";
import { sendable } from "../sendable.ts";
import type { AccountServices } from "../services.ts";

const bodySchema = z.strictObject({
  csv: z.string(),
  currency: rateDeckSchema.shape.currency,
  dryRun: z.boolean(),
  /** The version against which the differences were shown; 0 for none. A dry run takes any. */
  before: z.int().check(z.gte(0), z.lte(99_999_999)),
});

export async function importRates(request: APIGatewayProxyEventV2, services: AccountServices, { identity }: Person): Promise<Answer> {
  const id = readPath(request, "deck", rateDeckIdSchema);
  const { csv, currency, dryRun, before } = readBody(request, bodySchema);
  const rates = ratesOf(csv);
  const current = await readRateDeck(services.table, id);
  const version = current?.version ?? 0;
  refuseOtherCurrency(current, currency);
  const differences = rateDifferences(current?.rates ?? [], rates);
  const show = (of: number, applied: boolean): Answer => {
    const view = answer(rateImportView(of, applied, differences));
    return sendable(request, { ...view, body: view.body ?? "" });
  };
  if (dryRun) return show(version, false);
  if (before !== version) throw new Refusal("rates-changed");
  if (differences.length === 0) return show(version, true);
  // Made before it is true: nobody is told that it failed when it did not.
  const shown = show(version + 1, true);
  await apply(services, { id, currency, version: version + 1, rates, at: services.now() }, current?.version);
  services.log({ at: "account", rates: id, version: version + 1, differences: differences.length, user: identity.user });
  return shown;
}

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
