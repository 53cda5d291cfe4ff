import * as z from "zod";
import { parseProperties } from "../template/parse-properties.ts";
import type { ResourceKind } from "../template/resource-kind.ts";
import { findFunction } from "./find-function.ts";

/** How an asynchronous invocation (a schedule's) is repeated, and where it goes when it never works. */
export interface AsyncSettings {
  readonly retries: number;
  /** ARN of a queue. */
  readonly onFailure?: string;
}

const schema = z.object({
  FunctionName: z.string(),
  MaximumRetryAttempts: z.coerce.number().optional(),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string() }).optional() }).optional(),
});

/** Lambda repeats an asynchronous invocation twice unless told otherwise. */
export const DEFAULT_ASYNC: AsyncSettings = { retries: 2 };

/** AWS::Lambda::EventInvokeConfig. */
export const eventInvokeConfig: ResourceKind = (resource, site) => {
  const { FunctionName, MaximumRetryAttempts, DestinationConfig } = parseProperties(schema, resource);
  const onFailure = DestinationConfig?.OnFailure?.Destination;
  site.asyncSettings.set(findFunction(site, FunctionName).spec.arn, {
    retries: MaximumRetryAttempts ?? DEFAULT_ASYNC.retries,
    ...(onFailure === undefined ? {} : { onFailure }),
  });
  return { ref: resource.defaultName };
};
