/** A refund or dispute that was told before its payment: tried again until the payment is booked, or until it is surely not ours. */
import { dropParked, parkLonger, readParked, type ParkedReversal } from "../../adapters/dynamodb/reversals.ts";
import type { Table } from "../../adapters/dynamodb/table.ts";
import { bookReversal, type Reversed } from "./book-reversal.ts";
import type { ChangeServices } from "./change-account.ts";

export interface ReversalSweepServices extends ChangeServices {
  readonly table: Pick<Table, "get" | "query" | "transact" | "update" | "delete">;
  readonly log: (line: Readonly<Record<string, string | number | boolean>>) => void;
}

const HOUR_MS = 3_600_000;
/** Longer than a payment provider repeats its words, and than our own sweep asks for them. */
const PATIENCE_MS = 96 * HOUR_MS;

export async function sweepReversal(services: ReversalSweepServices, name: string): Promise<void> {
  const parked = await readParked(services.table, name);
  if (parked === undefined) return;
  const outcome = await bookReversal(services, parked.reversal);
  if (outcome === "not-as-asked") throw new Error(`${name} does not fit its payment`);
  if (!isSettled(outcome) && services.now() < parked.parkedAt + PATIENCE_MS) return later(services, name, parked);
  if (!isSettled(outcome)) services.log({ level: "warn", code: "reversal-not-ours", reversal: name });
  await dropParked(services.table, name);
}

const isSettled = (outcome: Reversed): boolean => outcome === "booked" || outcome === "already";

/** Soon at first, since most payments are heard of within minutes. */
function later({ table, now }: ReversalSweepServices, name: string, { parkedAt }: ParkedReversal): Promise<void> {
  const waited = now() - parkedAt;
  return parkLonger(table, name, now() + Math.min(HOUR_MS, Math.max(waited, HOUR_MS / 12)));
}
