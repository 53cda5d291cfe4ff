/** GET /api/provider/plans: every tariff plan. */
import { listTariffPlans } from "../../../adapters/dynamodb/tariff-plans.ts";
import type { PlanListView } from "../../../core/account/api/tariffs.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import type { AccountServices } from "../services.ts";

export const listPlans: EndpointHandler<"GET /api/provider/plans"> = (_asked, services) => planList(services);

export async function planList({ table }: Pick<AccountServices, "table">): Promise<PlanListView> {
  const editions = await listTariffPlans(table);
  return { plans: editions.map(({ plan, edition }) => ({ ...plan, etag: String(edition) })) };
}
