/** The sweep over what is due in the matter of money: it costs by those who are due, not by all, and a day with very many survives restarts. */
import { startDatabase } from "../adapters/dynamodb/databases.ts";
import type { Row } from "./row.ts";
import { sweepUnits } from "./sweep/sweep-units.ts";
import { sweepWithRestarts } from "./sweep/sweep-with-restarts.ts";

const DUE = 20;
const SIZES = [1000, 10_000, 100_000];
const DUE_IN_A_DAY = 20_000;
const MILLION = 1_000_000;

export async function measureSweep(): Promise<Row[]> {
  const database = await startDatabase();
  try {
    const rows: Row[] = [];
    const [small, ...larger] = await inTurn(SIZES, (tenants) => sweepUnits(database, tenants, DUE));
    if (small === undefined) throw new Error("there are sizes");
    for (const [n, { reads, writes }] of larger.entries()) {
      const of = `${DUE} due among ${SIZES[n + 1]} tenants / among ${SIZES[0]}`;
      rows.push({ name: `read units of a sweep, ${of}`, value: reads / small.reads, limit: 1, bar: "at most" });
      rows.push({ name: `write units of a sweep, ${of}`, value: writes / small.writes, limit: 1, bar: "at most" });
    }
    const twice = await sweepUnits(database, SIZES[0] ?? 0, 2 * DUE);
    const ratio = (twice.reads + twice.writes) / (small.reads + small.writes);
    rows.push({ name: `units of a sweep, ${2 * DUE} due / ${DUE} due`, value: ratio, limit: 2.05, bar: "at most" });
    console.log(`  a tenant who is due: ${small.reads / DUE} read units, ${small.writes / DUE} write units`);
    return [...rows, await restarts()];
  } finally {
    await database.close();
  }
}

async function restarts(): Promise<Row> {
  const outcome = await sweepWithRestarts(DUE_IN_A_DAY, 1);
  const hours = (outcome.msEach * MILLION) / 3_600_000;
  console.log(
    `  ${outcome.restarts} restarts; ${outcome.msEach.toFixed(2)} ms of processor a tenant: ${hours.toFixed(1)} hours for a million`,
  );
  const name = `tenants not done exactly once, of ${DUE_IN_A_DAY} due and ${outcome.restarts} restarts`;
  return { name, value: outcome.notDoneOnce, limit: 0, bar: "at most" };
}

async function inTurn<In, Out>(all: readonly In[], each: (one: In) => Promise<Out>): Promise<Out[]> {
  const found: Out[] = [];
  for (const one of all) found.push(await each(one));
  return found;
}
