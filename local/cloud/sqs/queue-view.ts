import * as z from "zod";
import { awsJson } from "../aws-json.ts";

/** A queue from outside. */
export interface QueueView {
  readonly url: string;
  readonly arn: string;
  /** Bodies of all messages, waiting, delayed or in work. */
  messages(): Promise<readonly string[]>;
  counts(): Promise<{ readonly waiting: number; readonly delayed: number; readonly inWork: number }>;
  /** Messages in work come back within a second, as when their visibility timeout ends. */
  release(): Promise<void>;
  send(body: string): Promise<void>;
}

const message = z.object({ body: z.string() });
const inspected = z.object({
  messages: z.object({
    ready: z.array(message),
    delayed: z.array(message),
    inflight: z.array(z.object({ message, receiptHandle: z.string() })),
  }),
});

/** Seconds. The engine cannot put a message back at once (0) when it keeps its queues in a file. */
const SOON = 1;

export function createQueueView(endpoint: string, queue: { readonly name: string; readonly url: string; readonly arn: string }): QueueView {
  const call = awsJson(endpoint, "AmazonSQS");
  const inspect = async () => inspected.parse(await (await fetch(`${endpoint}/_fauxqs/queues/${queue.name}`)).json()).messages;
  return {
    url: queue.url,
    arn: queue.arn,
    async messages() {
      const { ready, delayed, inflight } = await inspect();
      return [...ready, ...delayed, ...inflight.map((entry) => entry.message)].map(({ body }) => body);
    },
    async counts() {
      const { ready, delayed, inflight } = await inspect();
      return { waiting: ready.length, delayed: delayed.length, inWork: inflight.length };
    },
    async release() {
      const { inflight } = await inspect();
      for (const { receiptHandle } of inflight)
        await call("ChangeMessageVisibility", { QueueUrl: queue.url, ReceiptHandle: receiptHandle, VisibilityTimeout: SOON });
    },
    send: async (body) => void (await call("SendMessage", { QueueUrl: queue.url, MessageBody: body })),
  };
}
