/** S3 and SQS of a test: an embedded engine in memory, with clients of the product's own kind. */
import { S3Client, type S3ClientConfig } from "@aws-sdk/client-s3";
import { PurgeQueueCommand, SQSClient } from "@aws-sdk/client-sqs";
import { startFauxqs, type FauxqsServer } from "fauxqs";

export interface ObjectsAndQueues {
  readonly server: FauxqsServer;
  readonly s3: S3Client;
  /** For clients that are made elsewhere. */
  readonly s3Config: S3ClientConfig;
  readonly sqs: SQSClient;
  readonly bucket: string;
  readonly queueUrl: string;
  /** Bodies of the messages that wait in the queue. */
  queued(): unknown[];
  emptyQueue(): Promise<unknown>;
  close(): Promise<void>;
}

const BUCKET = "recordings";
const QUEUE = "work";

export async function startObjectsAndQueues(): Promise<ObjectsAndQueues> {
  const server = await startFauxqs({ port: 0, logger: false });
  const client = {
    endpoint: `http://127.0.0.1:${server.port}`,
    region: "us-east-1",
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
    maxAttempts: 1,
  };
  server.createBucket(BUCKET);
  server.createQueue(QUEUE);
  // The engine's own address of the queue is a host name that only a browser resolves.
  const queueUrl = `${client.endpoint}/000000000000/${QUEUE}`;
  const s3Config = { ...client, forcePathStyle: true };
  const s3 = new S3Client(s3Config);
  const sqs = new SQSClient({ ...client });
  return {
    server,
    s3,
    s3Config,
    sqs,
    bucket: BUCKET,
    queueUrl,
    queued: () => (server.inspectQueue(QUEUE)?.messages.ready ?? []).map(({ body }): unknown => JSON.parse(body)),
    emptyQueue: () => sqs.send(new PurgeQueueCommand({ QueueUrl: queueUrl })),
    close: async () => {
      s3.destroy();
      sqs.destroy();
      await server.stop();
    },
  };
}
