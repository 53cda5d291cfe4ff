/** GET /api/provider/plans: every tariff plan. */
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { listTariffPlans } from "../../../adapters/dynamodb/tariff-plans.ts";
import type { PlanListView } from "../../../core/account/billing-views.ts";
import { answer, type Answer } from "../answer.ts";
import type { AccountServices } from "../services.ts";

export async function listPlans(_request: APIGatewayProxyEventV2, { table }: AccountServices): Promise<Answer> {
  const view: PlanListView = { plans: await listTariffPlans(table) };
  return answer(view);
}
