import { awsJson } from "../aws-json.ts";
import { CloudError } from "../cloud-error.ts";
import type { Site } from "../site.ts";
import type { Json } from "../template/json.ts";

/** Puts a JSON message into a queue of the stack, as an AWS service does with a failure destination. */
export async function sendToQueue(site: Site, queueArn: string, message: Json): Promise<void> {
  const found = site.queues.get(queueArn);
  if (found === undefined) throw new CloudError("NOT_FOUND", `The failure destination ${queueArn} is no queue of the stack.`);
  await awsJson(site.engines.objectsAndQueues.endpoint, "AmazonSQS")("SendMessage", {
    QueueUrl: found.url,
    MessageBody: JSON.stringify(message),
  });
}
