/** A run over all check-ups that are due. What does not fit into it is done by the next one. */
import { appoint, dueCalls, type DueCall } from "../../adapters/dynamodb/check-ups.ts";
import { DUE_SHARDS } from "../../adapters/dynamodb/keys.ts";
import { checkUpCall, type CheckUpServices } from "./check-up-call.ts";

const PAGE = 25;
/** Bounds what one run does for one shard. */
const PAGES = 20;
/** A call that cannot be checked must not be in the way of the others at every run. */
const AFTER_FAILURE_MS = 60 * 60_000;

/** @param until when to stop beginning new check-ups (epoch milliseconds); @returns how many there were, and how many failed */
export async function runCheckUps(services: CheckUpServices, until: number): Promise<{ checked: number; failed: number }> {
  const counts = { checked: 0, failed: 0 };
  const shards = Array.from({ length: DUE_SHARDS }, (_, shard) => shard);
  await Promise.all(shards.map((shard) => runShard(services, shard, until, counts)));
  return counts;
}

async function runShard(
  services: CheckUpServices,
  shard: number,
  until: number,
  counts: { checked: number; failed: number },
): Promise<void> {
  let cursor: string | undefined;
  for (let page = 0; page < PAGES; page++) {
    // oxlint-disable-next-line no-await-in-loop -- a page tells where the next one begins
    const found = await dueCalls(services.table, shard, services.now(), { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) });
    for (const due of found.due) {
      if (services.now() >= until) return;
      // oxlint-disable-next-line no-await-in-loop -- one after the other: the carrier limits how fast it may be asked
      const succeeded = await succeeds(services, due);
      counts.checked += 1;
      if (!succeeded) counts.failed += 1;
    }
    if (found.cursor === undefined) return;
    cursor = found.cursor;
  }
}

/** One call's failure is its own: it is logged, and the call waits an hour. */
async function succeeds(services: CheckUpServices, due: DueCall): Promise<boolean> {
  try {
    await checkUpCall(services, due);
    return true;
  } catch (error) {
    services.log({ level: "error", code: "check-up-failed", tenant: due.tenant, call: due.call, cause: String(error).slice(0, 500) });
    await appoint(services.table, due, services.now() + AFTER_FAILURE_MS);
    return false;
  }
}
