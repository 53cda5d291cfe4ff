/** GET /api/provider/rates: the rate decks there are. */
import { listRateDecks } from "../../../adapters/dynamodb/rate-decks.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";

export const listRates: EndpointHandler<"GET /api/provider/rates"> = async (_asked, { table }) => {
  const decks = await listRateDecks(table);
  return { decks: decks.map(({ id, currency, version, count }) => ({ id, currency, version, rates: count })) };
};
