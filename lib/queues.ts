/** Queues of work and where their dead letters go. */
import { Duration, Validations } from "aws-cdk-lib";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";

export function deadLetterQueue(scope: Construct, id: string): Queue {
  const queue = new Queue(scope, id, { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true, retentionPeriod: Duration.days(14) });
  Validations.of(queue).acknowledge({ id: "AwsSolutions-SQS3", reason: "This queue is where dead letters go." });
  return queue;
}

/** @param workerSeconds the worker's time limit: six times that long a message is invisible, as AWS advises */
export function workQueue(scope: Construct, id: string, { lost, workerSeconds }: { lost: Queue; workerSeconds: number }): Queue {
  return new Queue(scope, id, {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(4),
    visibilityTimeout: Duration.seconds(6 * workerSeconds),
    deadLetterQueue: { queue: lost, maxReceiveCount: 12 },
  });
}
