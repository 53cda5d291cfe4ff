import * as z from "zod";
import { hashOf } from "../physical-name.ts";
import { parseProperties } from "../template/parse-properties.ts";
import type { ResourceKind } from "../template/resource-kind.ts";
import { findApi } from "./find-api.ts";

/** Authorizers are refused, because requests would pass without them here. */
const schema = z.object({
  ApiId: z.string(),
  RouteKey: z.string(),
  Target: z.string(),
  AuthorizationType: z.literal("NONE").default("NONE"),
});

/** AWS::ApiGatewayV2::Route. */
export const route: ResourceKind = (resource, site) => {
  const { ApiId, RouteKey, Target } = parseProperties(schema, resource);
  const id = hashOf(resource.logicalId, 7);
  findApi(site, ApiId).routes.push({ key: RouteKey, integrationId: Target.replace(/^integrations\//, "") });
  return { ref: id, attributes: { RouteId: id } };
};
