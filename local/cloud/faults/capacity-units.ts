import * as z from "zod";
import { parseJson } from "../template/parse-json.ts";

const consumed = z.object({ CapacityUnits: z.number().default(0) });
const answer = z.object({ ConsumedCapacity: z.union([consumed.transform((one) => [one]), z.array(consumed)]).optional() });
const READS = new Set(["GetItem", "BatchGetItem", "Query", "Scan", "TransactGetItems"]);

/** Capacity units in a DynamoDB answer; an answer without them (an error) consumed none that it tells of. */
export function capacityUnits(operation: string, text: string): { readonly readUnits: number; readonly writeUnits: number } {
  const parsed = answer.safeParse(parseJson(text === "" ? "{}" : text));
  const units = (parsed.data?.ConsumedCapacity ?? []).reduce((sum, { CapacityUnits }) => sum + CapacityUnits, 0);
  return READS.has(operation) ? { readUnits: units, writeUnits: 0 } : { readUnits: 0, writeUnits: units };
}
