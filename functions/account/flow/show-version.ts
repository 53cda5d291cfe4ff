/** GET /api/flow/versions/{version}: the call flow of a version. */
import { readPlan } from "../../../adapters/dynamodb/plans.ts";
import { Refusal } from "../../../core/errors.ts";
import { flowOf } from "../../../core/tenants/flow.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";

export const showVersion: EndpointHandler<"GET /api/flow/versions/{version}"> = async ({ params }, { table }, { tenant }) => {
  const version = Number(params.version);
  const plan = await readPlan(table, tenant, version);
  if (plan === undefined) throw new Refusal("not-found");
  return { version, flow: flowOf(plan) };
};
