import * as z from "zod";
import { hashOf } from "../physical-name.ts";
import { findFunction } from "../lambda/find-function.ts";
import { parseProperties } from "../template/parse-properties.ts";
import type { ResourceKind } from "../template/resource-kind.ts";
import { findApi } from "./find-api.ts";

/** API Gateway's own limit for an integration. */
const MAX_TIMEOUT_MS = 30_000;

const schema = z.object({
  ApiId: z.string(),
  IntegrationType: z.literal("AWS_PROXY"),
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.literal("2.0"),
  TimeoutInMillis: z.coerce.number().max(MAX_TIMEOUT_MS).default(MAX_TIMEOUT_MS),
});

/** AWS::ApiGatewayV2::Integration: a Lambda function behind routes. */
export const integration: ResourceKind = (resource, site) => {
  const { ApiId, IntegrationUri, TimeoutInMillis } = parseProperties(schema, resource);
  const id = hashOf(resource.logicalId, 7);
  findApi(site, ApiId).integrations.set(id, { functionArn: findFunction(site, IntegrationUri).spec.arn, timeoutMs: TimeoutInMillis });
  return { ref: id, attributes: { IntegrationId: id } };
};
