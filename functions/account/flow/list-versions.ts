/** GET /api/flow/versions: what was published, newest first. */
import { listPlanVersions } from "../../../adapters/dynamodb/plan-versions.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import { pageOf, refuseCursor } from "../read-page.ts";

export const listVersions: EndpointHandler<"GET /api/flow/versions"> = ({ query }, { table }, { tenant }) =>
  listPlanVersions(table, tenant, pageOf(query, 20)).catch(refuseCursor);
