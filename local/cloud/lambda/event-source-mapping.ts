import * as z from "zod";
import { CloudError } from "../cloud-error.ts";
import { parseProperties } from "../template/parse-properties.ts";
import type { ResourceKind } from "../template/resource-kind.ts";
import { findFunction } from "./find-function.ts";

const schema = z.object({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  Enabled: z.boolean().default(true),
  BatchSize: z.coerce.number().optional(),
  FilterCriteria: z.object({ Filters: z.array(z.object({ Pattern: z.string() })) }).optional(),
  FunctionResponseTypes: z.array(z.literal("ReportBatchItemFailures")).default([]),
  BisectBatchOnFunctionError: z.boolean().default(false),
  MaximumRetryAttempts: z.coerce.number().default(-1),
  MaximumRecordAgeInSeconds: z.coerce.number().default(-1),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string() }).optional() }).optional(),
  ScalingConfig: z.object({ MaximumConcurrency: z.coerce.number() }).optional(),
});

/** AWS::Lambda::EventSourceMapping: a queue or a table's stream. Batching windows are not waited for here. */
export const eventSourceMapping: ResourceKind = (resource, site) => {
  const properties = parseProperties(schema, resource);
  const shared = {
    id: resource.logicalId,
    path: resource.path,
    functionArn: findFunction(site, properties.FunctionName).spec.arn,
    filters: properties.FilterCriteria?.Filters.map(({ Pattern }) => Pattern) ?? [],
    partialFailures: properties.FunctionResponseTypes.includes("ReportBatchItemFailures"),
  };
  const source = properties.EventSourceArn;
  if (!properties.Enabled) return { ref: resource.logicalId };
  if (source.startsWith("arn:aws:sqs:")) {
    site.queueMappings.push({
      ...shared,
      queueArn: source,
      batchSize: properties.BatchSize ?? 10,
      concurrency: properties.ScalingConfig?.MaximumConcurrency ?? 4,
    });
  } else if (source.startsWith("arn:aws:dynamodb:")) {
    const onFailure = properties.DestinationConfig?.OnFailure?.Destination;
    site.streamMappings.push({
      ...shared,
      streamArn: source,
      batchSize: properties.BatchSize ?? 100,
      bisect: properties.BisectBatchOnFunctionError,
      maximumRetries: properties.MaximumRetryAttempts,
      maximumAgeSeconds: properties.MaximumRecordAgeInSeconds,
      ...(onFailure === undefined ? {} : { onFailure }),
    });
  } else {
    throw new CloudError(
      "RESOURCE_INVALID",
      `${resource.path}: the embedded cloud knows queues and table streams as event sources, not ${source}.`,
    );
  }
  return { ref: resource.logicalId };
};
