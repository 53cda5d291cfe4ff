import * as z from "zod";
import { AwsError, awsJson } from "../aws-json.ts";
import { parseProperties } from "../template/parse-properties.ts";
import type { ResourceKind } from "../template/resource-kind.ts";

const number = z.coerce.number().transform(String).optional();
const schema = z.object({
  QueueName: z.string().optional(),
  FifoQueue: z.boolean().optional(),
  VisibilityTimeout: number,
  DelaySeconds: number,
  MessageRetentionPeriod: number,
  ReceiveMessageWaitTimeSeconds: number,
  RedrivePolicy: z.object({ deadLetterTargetArn: z.string(), maxReceiveCount: z.coerce.number() }).optional(),
});

/** AWS::SQS::Queue. What is in it survives restarts; its settings are brought up to date at every start. */
export const queue: ResourceKind = async (resource, site) => {
  const { QueueName, RedrivePolicy, FifoQueue, ...settings } = parseProperties(schema, resource);
  const name = QueueName ?? `${resource.defaultName}${FifoQueue === true ? ".fifo" : ""}`;
  const call = awsJson(site.engines.objectsAndQueues.endpoint, "AmazonSQS");
  const attributes: Record<string, string> = {};
  for (const [key, value] of Object.entries(settings)) if (value !== undefined) attributes[key] = value;
  if (RedrivePolicy !== undefined) attributes["RedrivePolicy"] = JSON.stringify(RedrivePolicy);
  const url = `${site.endpoints["AWS_ENDPOINT_URL_SQS"]}/${site.account}/${name}`;
  try {
    await call("GetQueueUrl", { QueueName: name });
    await call("SetQueueAttributes", { QueueUrl: url, Attributes: attributes });
  } catch (error) {
    if (!(error instanceof AwsError) || !/NonExistentQueue|QueueDoesNotExist/.test(error.code)) throw error;
    await call("CreateQueue", { QueueName: name, Attributes: { ...attributes, ...(FifoQueue === true ? { FifoQueue: "true" } : {}) } });
  }
  const arn = `arn:aws:sqs:${site.region}:${site.account}:${name}`;
  site.queues.set(arn, { name, arn, url, path: resource.path });
  return { ref: url, attributes: { Arn: arn, QueueName: name, QueueUrl: url } };
};
