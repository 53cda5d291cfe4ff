/** GET /api/provider/rates: the rate decks there are. */
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { listRateDecks } from "../../../adapters/dynamodb/rate-decks.ts";
import type { RateDeckListView } from "../../../core/account/billing-views.ts";
import { answer, type Answer } from "../answer.ts";
import type { AccountServices } from "../services.ts";

export async function listRates(_request: APIGatewayProxyEventV2, { table }: AccountServices): Promise<Answer> {
  const decks = await listRateDecks(table);
  const view: RateDeckListView = { decks: decks.map(({ id, currency, version, count }) => ({ id, currency, version, rates: count })) };
  return answer(view);
}
