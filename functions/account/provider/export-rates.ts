/** GET /api/provider/rates/{deck}.csv: the deck in force, as a file that can be imported again. */
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import * as z from "zod/mini";
import { readRateDeck } from "../../../adapters/dynamodb/rate-decks.ts";
import { writeRateCsv } from "../../../core/billing/rate-csv.ts";
import { Refusal } from "../../../core/errors.ts";
import type { Answer } from "../answer.ts";
import { readPath } from "../read-request.ts";
import { sendable } from "../sendable.ts";
import type { AccountServices } from "../services.ts";

const fileSchema = z.string().check(z.regex(/^[a-z0-9-]{1,32}\.csv$/));

export async function exportRates(request: APIGatewayProxyEventV2, { table }: AccountServices): Promise<Answer> {
  const file = readPath(request, "file", fileSchema);
  const deck = await readRateDeck(table, file.slice(0, -".csv".length));
  if (deck === undefined) throw new Refusal("not-found");
  return sendable(request, {
    statusCode: 200,
    headers: { "content-type": "text/csv; charset=utf-8", "content-disposition": `attachment; filename="${file}"` },
    body: writeRateCsv(deck.rates),
  });
}
