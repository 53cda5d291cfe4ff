/** Does for one account everything that time has brought, one transaction a task, and makes its next appointment. */
import { saveDue } from "../../adapters/dynamodb/billing-accounts.ts";
import type { Table, Write } from "../../adapters/dynamodb/table.ts";
import { carryOut } from "../../core/billing/carry-out.ts";
import { dueTask, type DueTask } from "../../core/billing/due-task.ts";
import { changeAccount, type AccountState, type ChangeServices } from "./change-account.ts";
import { releaseWrites } from "./release-writes.ts";

export interface SweepServices extends ChangeServices {
  readonly table: Pick<Table, "get" | "transact" | "update" | "query">;
}

/** Bounds one run: the months of a year and more, were nobody here for so long. */
const MOST_TASKS = 60;

/** @returns how much was done */
export async function sweepAccount(services: SweepServices, tenant: string): Promise<number> {
  for (let done = 0; done < MOST_TASKS; done++) {
    // oxlint-disable-next-line no-await-in-loop -- each task stands on what the one before left
    const changed = await changeAccount(services, tenant, (state) => decide(state));
    if (changed?.decision !== undefined) continue;
    if (changed === undefined) return done;
    const { account, now } = changed.state;
    // oxlint-disable-next-line no-await-in-loop -- see above
    if (await saveDue(services.table, account, dueTask(account.facts, now)?.at)) return done;
  }
  return MOST_TASKS;
}

function decide({ account, plan, office, balanceMicros, now }: AccountState) {
  const task = dueTask(account.facts, now);
  if (task === undefined || task.at > now) return undefined;
  const change = carryOut(account.facts, task, { balanceMicros, numbers: office.numbers, plan, now });
  return { change, writes: writesOf(task, office) };
}

/** What a task asks for outside the account. */
const writesOf = (task: DueTask, office: AccountState["office"]): Write[] =>
  task.do === "release-numbers" ? releaseWrites(office, task.at) : [];
