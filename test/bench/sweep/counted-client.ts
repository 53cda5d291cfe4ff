/** The SDK's client, which says what each operation consumed at AWS's own engine. */
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import * as z from "zod/mini";

const consumed = z.object({ CapacityUnits: z.number() });
const answer = z.object({ ConsumedCapacity: z.optional(z.union([consumed, z.array(consumed)])) });

export interface Units {
  reads: number;
  writes: number;
}

export function countedClient(endpoint: string): { readonly client: DynamoDBClient; readonly units: Units } {
  const units: Units = { reads: 0, writes: 0 };
  const client = new DynamoDBClient({ endpoint, region: "us-east-1", credentials: { accessKeyId: "test", secretAccessKey: "test" } });
  client.middlewareStack.add(
    (next, context) => async (request) => {
      const result = await next({ ...request, input: Object.assign({}, request.input, { ReturnConsumedCapacity: "TOTAL" }) });
      const said = answer.parse(result.output).ConsumedCapacity ?? [];
      const sum = [said].flat().reduce((total, { CapacityUnits }) => total + CapacityUnits, 0);
      units[READS.has(String(context["commandName"])) ? "reads" : "writes"] += sum;
      return result;
    },
    { step: "initialize" },
  );
  return { client, units };
}

const READS = new Set(["GetItemCommand", "QueryCommand", "BatchGetItemCommand"]);
