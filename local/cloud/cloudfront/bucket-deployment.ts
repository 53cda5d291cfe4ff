import * as z from "zod";
import { parseProperties } from "../template/parse-properties.ts";
import type { ResourceKind } from "../template/resource-kind.ts";

const schema = z.object({
  SourceObjectKeys: z.array(z.string()),
  SourceMarkers: z.array(z.record(z.string(), z.string())).default([]),
  DestinationBucketName: z.string(),
  DestinationBucketKeyPrefix: z.string().default(""),
  SystemMetadata: z.record(z.string(), z.string()).default({}),
});

/** Custom::CDKBucketDeployment: folders of the assembly that are served as objects of a bucket. */
export const bucketDeployment: ResourceKind = (resource, site) => {
  const { SourceObjectKeys, SourceMarkers, DestinationBucketName, DestinationBucketKeyPrefix, SystemMetadata } = parseProperties(
    schema,
    resource,
  );
  const cacheControl = SystemMetadata["cache-control"];
  for (const [index, key] of SourceObjectKeys.entries()) {
    const markers = Object.entries(SourceMarkers[index] ?? {}).map(([marker, value]) => [marker, site.localAddresses(value)]);
    site.siteFiles.add({
      bucket: DestinationBucketName,
      prefix: DestinationBucketKeyPrefix === "" ? "" : `${DestinationBucketKeyPrefix.replace(/\/$/, "")}/`,
      folder: site.assembly.asset(key),
      markers: Object.fromEntries(markers),
      ...(cacheControl === undefined ? {} : { cacheControl }),
    });
  }
  return { ref: resource.logicalId, attributes: { DestinationBucketArn: `arn:aws:s3:::${DestinationBucketName}`, SourceObjectKeys } };
};
