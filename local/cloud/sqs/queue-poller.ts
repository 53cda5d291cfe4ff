import * as z from "zod";
import { awsJson } from "../aws-json.ts";
import { CloudError } from "../cloud-error.ts";
import { createFilter } from "../lambda/create-filter.ts";
import { findFunction } from "../lambda/find-function.ts";
import type { Invocation } from "../lambda/invocation.ts";
import { startPoller, type Poller } from "../poller.ts";
import type { Site } from "../site.ts";
import { parseJson } from "../template/parse-json.ts";
import type { Json } from "../template/json.ts";
import type { QueueMapping } from "./queue-mapping.ts";

const received = z.object({
  Messages: z
    .array(
      z.object({
        MessageId: z.string(),
        ReceiptHandle: z.string(),
        Body: z.string(),
        MD5OfBody: z.string(),
        Attributes: z.record(z.string(), z.string()).default({}),
        MessageAttributes: z.record(z.string(), z.json()).default({}),
      }),
    )
    .default([]),
});
type Message = z.infer<typeof received>["Messages"][number];

/**
 * Hands a queue's messages to a function: what it handled is deleted, what it reported as failed (or everything, when it failed)
 * comes back after the visibility timeout and moves to the dead-letter queue in the end. Source: Lambda developer guide, "Using Lambda with Amazon SQS".
 */
export function startQueuePoller(site: Site, mapping: QueueMapping): Poller {
  const queue = site.queues.get(mapping.queueArn);
  if (queue === undefined) throw new CloudError("NOT_FOUND", `${mapping.path} reads ${mapping.queueArn}, which is no queue of the stack.`);
  const call = awsJson(site.engines.objectsAndQueues.endpoint, "AmazonSQS");
  const target = findFunction(site, mapping.functionArn);
  const passes = createFilter(mapping.filters);
  const inWork = new Set<Promise<void>>();
  const remove = async ({ ReceiptHandle }: Message) => void (await call("DeleteMessage", { QueueUrl: queue.url, ReceiptHandle }));
  const work = async (messages: readonly Message[]) => {
    const invocation = await target.invoke({ Records: messages.map((message) => eventRecord(message, mapping, site.region)) });
    const failed = failures(messages, invocation, mapping);
    await Promise.all(messages.filter(({ MessageId }) => !failed.has(MessageId)).map(remove));
  };
  return startPoller(mapping.path, async (control) => {
    if (inWork.size >= mapping.concurrency) await Promise.race([...inWork, control.pause(60_000)]);
    const { Messages } = received.parse(
      await call("ReceiveMessage", {
        QueueUrl: queue.url,
        MaxNumberOfMessages: Math.min(mapping.batchSize, 10),
        WaitTimeSeconds: 0,
        AttributeNames: ["All"],
        MessageAttributeNames: ["All"],
      }),
    );
    control.check();
    const wanted = Messages.filter((message) => passes(filtered(message)));
    // A message that no filter lets through is gone, as on AWS.
    await Promise.all(Messages.filter((message) => !wanted.includes(message)).map(remove));
    if (wanted.length > 0) {
      const batch = work(wanted).catch((error: unknown) => process.emitWarning(`${mapping.path}: ${String(error)}`));
      inWork.add(batch);
      void batch.then(() => inWork.delete(batch));
    }
    return Messages.length > 0 || inWork.size > 0;
  });
}

const report = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string().nullish() })).nullish() });

/** Ids of the messages that stay in the queue. */
function failures(messages: readonly Message[], invocation: Invocation, mapping: QueueMapping): Set<string> {
  const all = new Set(messages.map(({ MessageId }) => MessageId));
  if (invocation.status !== "ok") return all;
  if (!mapping.partialFailures || invocation.payload === null) return new Set();
  const parsed = report.safeParse(invocation.payload);
  if (!parsed.success) return all;
  const failed = new Set<string>();
  for (const { itemIdentifier } of parsed.data.batchItemFailures ?? []) {
    if (typeof itemIdentifier !== "string" || !all.has(itemIdentifier)) return all;
    failed.add(itemIdentifier);
  }
  return failed;
}

function eventRecord(message: Message, mapping: QueueMapping, region: string): Json {
  return {
    messageId: message.MessageId,
    receiptHandle: message.ReceiptHandle,
    body: message.Body,
    attributes: message.Attributes,
    messageAttributes: message.MessageAttributes,
    md5OfBody: message.MD5OfBody,
    eventSource: "aws:sqs",
    eventSourceARN: mapping.queueArn,
    awsRegion: region,
  };
}

/** Filters look into a body that is JSON. */
function filtered(message: Message): Json {
  try {
    return { body: parseJson(message.Body) };
  } catch {
    return { body: message.Body };
  }
}
