/** A day on which very many are due, in memory: the sweep is killed again and again, before and after what it does, and begins anew. */
import { createMemoryTable, type MemoryTable } from "../../../adapters/dynamodb/memory-table.ts";
import type { Item } from "../../../adapters/dynamodb/table.ts";
import { runSweep } from "../../../functions/billing/run-sweep.ts";
import { servicesOn } from "../../functions/billing/billing-desk.ts";
import { randomOf } from "../../functions/billing/random.ts";
import { killedAt } from "../../functions/recordings/killable.ts";
import { DEADLINE, dueTenant, tariffItem } from "./due-tenant.ts";

export interface Outcome {
  readonly restarts: number;
  readonly notDoneOnce: number;
  /** Of the processor, for each tenant. */
  readonly msEach: number;
}

/** What a process asks of the table before it is killed, at most: a tenant takes nine. */
const MOST_STEPS = 12_000;

export async function sweepWithRestarts(due: number, seed: number): Promise<Outcome> {
  const random = randomOf(seed);
  const table = createMemoryTable();
  for (const item of [tariffItem, ...Array.from({ length: due }, (_, n) => dueTenant(n)).flat()]) await table.put(item);
  const before = process.cpuUsage();
  let restarts = 0;
  while (!(await isSweptBy(table, killedAt(1 + random.below(MOST_STEPS), random.pick(["before", "after"]))))) restarts += 1;
  const { user, system } = process.cpuUsage(before);
  return { restarts, notDoneOnce: due - doneOnce(table.items()), msEach: (user + system) / 1000 / due };
}

/** Whether a process came to the end of what is due; its errors are those of a process that is killed. */
async function isSweptBy(table: MemoryTable, process: ReturnType<typeof killedAt>): Promise<boolean> {
  const services = servicesOn(process.run(table), () => DEADLINE, new Map());
  const run = await runSweep(services, Infinity).catch((error: unknown) => {
    if (!process.killed) throw error;
    return undefined;
  });
  return run?.failed === 0 && !process.killed;
}

/** Tenants with one fine, one word about it, and the balance that follows. */
function doneOnce(items: readonly Item[]): number {
  const fines = items.filter(({ pk, sk }) => pk.startsWith("LEDGER#") && sk.includes("#FINE#")).map(({ tenant }) => JSON.stringify(tenant));
  const words = new Set(items.filter(({ pk }) => pk.startsWith("NOTICES#")).map(({ tenant }) => JSON.stringify(tenant)));
  const owing = new Set(
    items
      .filter(({ sk, available }) => sk === "BILLING" && available === 2_000_000 - 5_000_000)
      .map(({ pk }) => JSON.stringify(pk.slice("TENANT#".length))),
  );
  const twice = fines.length - new Set(fines).size;
  return fines.filter((tenant) => words.has(tenant) && owing.has(tenant)).length - 2 * twice;
}
