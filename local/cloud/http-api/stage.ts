import * as z from "zod";
import { parseProperties } from "../template/parse-properties.ts";
import type { ResourceKind } from "../template/resource-kind.ts";
import { findApi } from "./find-api.ts";

/** AWS::ApiGatewayV2::Stage: only `$default`, whose paths carry no stage name. */
export const stage: ResourceKind = (resource, site) => {
  const { ApiId, StageName } = parseProperties(z.object({ ApiId: z.string(), StageName: z.literal("$default") }), resource);
  findApi(site, ApiId).stage = StageName;
  return { ref: StageName };
};
