/** A run over everything that is due in the matter of money. What does not fit into it is done by the next one. */
import { dueMoney, type DueMoney } from "../../adapters/dynamodb/money-due.ts";
import { DUE_SHARDS } from "../../adapters/dynamodb/keys.ts";
import { sweepAccount } from "./sweep-account.ts";
import { sweepPayment, type PaymentSweepServices } from "./sweep-payment.ts";
import type { SweepServices } from "./sweep-account.ts";
import { sweepReversal, type ReversalSweepServices } from "./sweep-reversal.ts";

export type RunServices = SweepServices & PaymentSweepServices & ReversalSweepServices;

const PAGE = 50;

export interface Run {
  readonly done: number;
  readonly failed: number;
}

/** @param until when to stop beginning (epoch milliseconds) */
export async function runSweep(services: RunServices, until: number): Promise<Run> {
  const shards = Array.from({ length: DUE_SHARDS }, (_, shard) => shard);
  const runs = await Promise.all(shards.map((shard) => runShard(services, shard, until)));
  return { done: sum(runs.map(({ done }) => done)), failed: sum(runs.map(({ failed }) => failed)) };
}

/** From the longest waiting on. What was done has left the index; what failed is passed by, and is there again for the next run. */
async function runShard(services: RunServices, shard: number, until: number): Promise<Run> {
  let done = 0;
  let failed = 0;
  let cursor: string | undefined;
  do {
    // oxlint-disable-next-line no-await-in-loop -- a page tells where the next one begins
    const page = await dueMoney(services.table, shard, services.now(), { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) });
    for (const due of page.due) {
      if (services.now() >= until) return { done, failed };
      // oxlint-disable-next-line no-await-in-loop -- one after the other in a shard, the shards side by side
      if (await succeeds(services, due)) done += 1;
      else failed += 1;
    }
    cursor = page.cursor;
  } while (cursor !== undefined);
  return { done, failed };
}

/** One tenant's failure is its own: it is logged, and the others get their turn. */
async function succeeds(services: RunServices, due: DueMoney): Promise<boolean> {
  try {
    await sweep(services, due);
    return true;
  } catch (error) {
    services.log({ level: "error", code: "sweep-failed", ...due, cause: String(error).slice(0, 300) });
    return false;
  }
}

async function sweep(services: RunServices, due: DueMoney): Promise<unknown> {
  switch (due.kind) {
    case "account":
      return sweepAccount(services, due.tenant);
    case "payment":
      return sweepPayment(services, due.payment);
    case "reversal":
      return sweepReversal(services, due.reversal);
    default:
      return due satisfies never;
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
