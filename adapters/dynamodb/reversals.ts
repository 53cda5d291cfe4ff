/** Money that went back, of which we heard before the payment was booked: kept until the payment is there. */
import * as z from "zod/mini";
import { moneyDueIndex, reversalKey } from "./keys.ts";
import { ConditionFailed, type Table } from "./table.ts";

const instant = z.int();
const text = z.string();

const reversalSchema = z.object({
  /** `refund-returned`: the refund did not reach the payer, and the money is there again. */
  kind: z.enum(["refund", "refund-returned", "dispute", "dispute-won"]),
  /** The provider's name for the refund or the dispute. */
  id: text,
  /** The provider's name for the charge. */
  charge: text,
  /** Positive. */
  micros: z.int(),
  currency: text,
  /** Epoch milliseconds. */
  at: instant,
});
export type Reversal = z.infer<typeof reversalSchema>;

const parkedSchema = z.object({ reversal: reversalSchema, parkedAt: instant });
export type ParkedReversal = z.infer<typeof parkedSchema>;

/** Its own for ever: what it is booked by, once. */
export const reversalName = ({ kind, id }: Pick<Reversal, "kind" | "id">): string => `${kind}:${id}`;

/** Told twice, it is kept once. It is looked at by the next sweep. */
export async function parkReversal(
  table: Pick<Table, "put">,
  { kind, id, charge, micros, currency, at }: Reversal,
  now: number,
): Promise<void> {
  const name = reversalName({ kind, id });
  const reversal = { kind, id, charge, micros, currency, at };
  try {
    await table.put({ ...reversalKey(name), ...moneyDueIndex(name, now), reversal, parkedAt: now }, { absent: ["pk"] });
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
  }
}

export async function readParked(table: Pick<Table, "get">, name: string): Promise<ParkedReversal | undefined> {
  const item = await table.get(reversalKey(name), { consistent: true });
  return item === undefined ? undefined : parkedSchema.parse(item);
}

/** Looks at it again later. */
export async function parkLonger(table: Pick<Table, "update">, name: string, dueAt: number): Promise<void> {
  try {
    await table.update(reversalKey(name), { set: moneyDueIndex(name, dueAt), onlyIf: { exists: ["reversal"] } });
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
  }
}

export async function dropParked(table: Pick<Table, "delete">, name: string): Promise<void> {
  await table.delete(reversalKey(name));
}
