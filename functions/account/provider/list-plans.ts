/** GET /api/provider/plans: every tariff plan. */
import { listTariffPlans } from "../../../adapters/dynamodb/tariff-plans.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";

export const listPlans: EndpointHandler<"GET /api/provider/plans"> = async (_asked, { table }) => ({ plans: await listTariffPlans(table) });
