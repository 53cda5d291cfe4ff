import * as z from "zod";
import { CloudError } from "../cloud-error.ts";
import { parseProperties } from "../template/parse-properties.ts";
import type { ResourceKind } from "../template/resource-kind.ts";
import type { CorsRule } from "./bucket-info.ts";

const texts = z.array(z.string()).default([]);
const schema = z.object({
  BucketName: z.string().optional(),
  CorsConfiguration: z
    .object({
      CorsRules: z.array(
        z.object({
          AllowedOrigins: texts,
          AllowedMethods: texts,
          AllowedHeaders: texts,
          ExposedHeaders: texts,
          MaxAge: z.coerce.number().optional(),
        }),
      ),
    })
    .optional(),
});

/** AWS::S3::Bucket. Encryption, public access and lifecycle have no meaning on one laptop; objects stay until deleted. */
export const bucket: ResourceKind = async (resource, site) => {
  const { BucketName, CorsConfiguration } = parseProperties(schema, resource);
  const name = (BucketName ?? resource.defaultName).toLowerCase();
  const response = await fetch(`${site.engines.objectsAndQueues.endpoint}/${name}`, { method: "PUT" });
  // 409: it is there from an earlier start.
  if (!response.ok && response.status !== 409)
    throw new CloudError("ENGINE_FAILED", `The bucket ${name} could not be made: ${await response.text()}`);
  const cors = (CorsConfiguration?.CorsRules ?? []).map((rule): CorsRule => ({
    origins: rule.AllowedOrigins.map(site.localAddresses),
    methods: rule.AllowedMethods,
    headers: rule.AllowedHeaders,
    exposed: rule.ExposedHeaders,
    ...(rule.MaxAge === undefined ? {} : { maxAgeSeconds: rule.MaxAge }),
  }));
  site.buckets.set(name, { name, path: resource.path, cors });
  const host = `${name}.s3.${site.region}.amazonaws.com`;
  return {
    ref: name,
    attributes: {
      Arn: `arn:aws:s3:::${name}`,
      DomainName: `${name}.s3.amazonaws.com`,
      RegionalDomainName: host,
      WebsiteURL: `http://${name}.s3-website-${site.region}.amazonaws.com`,
    },
  };
};
