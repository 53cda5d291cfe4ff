/** GET /api/provider/rates/{deck}.csv: the deck in force, as a file that can be imported again. */
import { readRateDeck } from "../../../adapters/dynamodb/rate-decks.ts";
import { writeRateCsv } from "../../../core/billing/rate-csv.ts";
import { Refusal } from "../../../core/errors.ts";
import { sendable } from "../sendable.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";

export const exportRates: EndpointHandler<"GET /api/provider/rates/{deck}"> = async ({ params: { deck: file }, request }, { table }) => {
  const deck = await readRateDeck(table, file.slice(0, -".csv".length));
  if (deck === undefined) throw new Refusal("not-found");
  return sendable(request, {
    statusCode: 200,
    headers: { "content-type": "text/csv; charset=utf-8", "content-disposition": `attachment; filename="${file}"` },
    body: writeRateCsv(deck.rates),
  });
};
