/** Plans and routes put into a table as they are stored, for tests of what reads them; publishing has tests of its own. */
import { planKey, routeKey } from "../../../adapters/dynamodb/keys.ts";
import type { Route } from "../../../adapters/dynamodb/routes.ts";
import type { Table } from "../../../adapters/dynamodb/table.ts";
import type { DialPlan } from "../../../core/voice/dial-plan.ts";

export async function putPlan(table: Pick<Table, "put">, plan: DialPlan, publishedAt: number): Promise<void> {
  await table.put({ ...planKey(plan.tenant, plan.version), plan, publishedAt });
}

export async function putRoute(table: Pick<Table, "put">, route: Route): Promise<void> {
  await table.put({ ...routeKey(route.number), ...route });
}
