import * as z from "zod";
import { CloudError } from "../cloud-error.ts";
import { hashOf } from "../physical-name.ts";
import type { Site } from "../site.ts";
import { parseProperties } from "../template/parse-properties.ts";
import type { Resource, ResourceKind } from "../template/resource-kind.ts";
import type { Behavior, Origin } from "./distribution-info.ts";

const behavior = z.object({
  PathPattern: z.string().default("*"),
  TargetOriginId: z.string(),
  AllowedMethods: z.array(z.string()).default(["GET", "HEAD"]),
  FunctionAssociations: z.array(z.object({ EventType: z.literal("viewer-request"), FunctionARN: z.string() })).default([]),
  ResponseHeadersPolicyId: z.string().optional(),
});
const schema = z.object({
  DistributionConfig: z.object({
    Aliases: z.array(z.string()).default([]),
    DefaultRootObject: z.string().default(""),
    DefaultCacheBehavior: behavior,
    CacheBehaviors: z.array(behavior).default([]),
    Origins: z.array(z.object({ Id: z.string(), DomainName: z.string(), OriginPath: z.string().default("") })),
    CustomErrorResponses: z
      .array(
        z.object({ ErrorCode: z.coerce.number(), ResponseCode: z.coerce.number().optional(), ResponsePagePath: z.string().optional() }),
      )
      .default([]),
  }),
});

/** AWS::CloudFront::Distribution, on the one origin. Nothing is cached here. */
export const distribution: ResourceKind = (resource, site) => {
  const config = parseProperties(schema, resource).DistributionConfig;
  const id = hashOf(resource.defaultName, 14).toUpperCase();
  const domain = `d${id.toLowerCase()}.cloudfront.net`;
  for (const name of [domain, ...config.Aliases]) site.ownHost(name);
  const errorPages = config.CustomErrorResponses.flatMap(({ ErrorCode, ResponseCode, ResponsePagePath }) =>
    ResponsePagePath === undefined ? [] : [[ErrorCode, { status: ResponseCode ?? ErrorCode, path: ResponsePagePath }] as const],
  );
  site.distributions.push({
    id,
    domain,
    aliases: config.Aliases,
    defaultRootObject: config.DefaultRootObject,
    origins: new Map(config.Origins.map((origin) => [origin.Id, originOf(origin, resource, site)])),
    behaviors: [...config.CacheBehaviors, { ...config.DefaultCacheBehavior, PathPattern: "*" }].map(behaviorOf),
    errorPages: new Map(errorPages),
  });
  return { ref: id, attributes: { Id: id, DomainName: domain } };
};

function behaviorOf(given: z.infer<typeof behavior>): Behavior {
  return {
    pattern: given.PathPattern,
    originId: given.TargetOriginId,
    methods: given.AllowedMethods,
    functions: given.FunctionAssociations.map(({ FunctionARN }) => FunctionARN),
    ...(given.ResponseHeadersPolicyId === undefined ? {} : { responseHeadersId: given.ResponseHeadersPolicyId }),
  };
}

function originOf({ DomainName, OriginPath }: { DomainName: string; OriginPath: string }, resource: Resource, site: Site): Origin {
  const bucket = /^(.+?)\.s3[.-]/.exec(DomainName)?.[1];
  if (bucket !== undefined && site.buckets.has(bucket)) return { kind: "bucket", bucket, path: OriginPath };
  const own = DomainName.includes(".execute-api.") || site.publicBaseUrl.endsWith(`//${DomainName}`);
  if (own) return { kind: "api" };
  throw new CloudError(
    "RESOURCE_INVALID",
    `${resource.path} has the origin ${DomainName}, which is neither a bucket nor the API of the stack.`,
  );
}
