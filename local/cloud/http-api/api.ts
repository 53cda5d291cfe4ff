import * as z from "zod";
import { hashOf } from "../physical-name.ts";
import { parseProperties } from "../template/parse-properties.ts";
import type { ResourceKind } from "../template/resource-kind.ts";

/** AWS::ApiGatewayV2::Api, HTTP only. Its endpoint is the one origin. */
export const api: ResourceKind = (resource, site) => {
  parseProperties(z.object({ ProtocolType: z.literal("HTTP") }), resource);
  const id = hashOf(resource.defaultName, 10);
  site.apis.set(id, { id, integrations: new Map(), routes: [], stage: "$default" });
  site.ownHost(`${id}.execute-api.${site.region}.amazonaws.com`);
  return { ref: id, attributes: { ApiId: id, ApiEndpoint: site.publicBaseUrl } };
};
