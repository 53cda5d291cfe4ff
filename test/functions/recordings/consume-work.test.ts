import type { SQSRecord } from "aws-lambda";
import { beforeEach, describe, expect, it } from "vitest";
import { CarrierError } from "../../../adapters/carrier/carrier-error.ts";
import type { Key } from "../../../adapters/dynamodb/table.ts";
import { SoundRefused } from "../../../core/recordings/sound-rules.ts";
import { consumeWork, type WorkServices } from "../../../functions/recordings/consume-work.ts";

const worked: Key[] = [];
const postponed: [string, number][] = [];
const logged: Readonly<Record<string, unknown>>[] = [];
const errors = new Map<string, Error>();
beforeEach(() => {
  for (const list of [worked, postponed, logged]) list.length = 0;
  errors.clear();
});

async function work(key: Key) {
  const error = errors.get(key.sk);
  if (error !== undefined) throw error;
  worked.push(key);
}
const services: WorkServices = {
  workers: new Map([["copy-recording", work]]),
  queue: { postpone: async (handle, seconds) => void postponed.push([handle, seconds]) },
  log: (line) => void logged.push(line),
};
const message = (sk: string, attempt = 1, body = JSON.stringify({ kind: "copy-recording", pk: "P", sk })): SQSRecord => ({
  messageId: `message-${sk}`,
  receiptHandle: `handle-${sk}`,
  body,
  attributes: { ApproximateReceiveCount: String(attempt), SentTimestamp: "0", SenderId: "s", ApproximateFirstReceiveTimestamp: "0" },
  messageAttributes: {},
  md5OfBody: "",
  eventSource: "aws:sqs",
  eventSourceARN: "arn",
  awsRegion: "us-east-1",
});

describe("work off the queue", () => {
  it("is done by the worker for its kind", async () => {
    expect(await consumeWork(services, [message("a"), message("b")])).toEqual({ batchItemFailures: [] });
    expect(worked).toEqual([
      { pk: "P", sk: "a" },
      { pk: "P", sk: "b" },
    ]);
    expect(postponed).toEqual([]);
  });

  it("that fails comes again, later each time, and does not hold up the rest", async () => {
    errors.set("a", new CarrierError("not-ready", "404"));
    for (const [attempt, seconds] of [
      [1, 1],
      [2, 3],
      [3, 10],
      [4, 30],
      [5, 60],
      [40, 900],
    ] as const) {
      postponed.length = 0;
      expect(await consumeWork(services, [message("a", attempt), message("b")])).toEqual({
        batchItemFailures: [{ itemIdentifier: "message-a" }],
      });
      expect(postponed).toEqual([["handle-a", seconds]]);
    }
    expect(worked).toHaveLength(6);
    expect(logged[0]).toMatchObject({ level: "warn", code: "carrier-not-ready", attempt: 1, again: 1 });
  });

  it("says in the log what kind of failure it was", async () => {
    errors.set("a", new SoundRefused("not-audio", "text/html"));
    errors.set("b", new Error("disk"));
    await consumeWork(services, [message("a"), message("b")]);
    expect(logged.map(({ code }) => code)).toEqual(["sound-not-audio", "work-failed"]);
  });

  it.each([
    ["of an unknown kind", '{"kind":"make-coffee","pk":"P","sk":"x"}'],
    ["that is called like a part of every object", '{"kind":"constructor","pk":"P","sk":"x"}'],
    ["that is no JSON", "<xml/>"],
    ["that lacks its key", '{"kind":"copy-recording","pk":"P"}'],
    ["that brings more than its key", '{"kind":"copy-recording","pk":"P","sk":"x","url":"http://elsewhere"}'],
  ])("%s fails, and ends among the dead letters", async (_name, body) => {
    expect(await consumeWork(services, [message("x", 1, body)])).toEqual({ batchItemFailures: [{ itemIdentifier: "message-x" }] });
    expect(worked).toEqual([]);
  });

  it("for which the carrier refuses our credentials rings the alarm once, is not tried hot, and does not hold up the rest", async () => {
    errors.set("a", new CarrierError("auth", "401"));
    errors.set("b", new CarrierError("auth", "401"));
    await expect(consumeWork(services, [message("a"), message("b"), message("c")])).rejects.toThrow(/carrier secret/);
    expect(postponed).toEqual([
      ["handle-a", 900],
      ["handle-b", 900],
    ]);
    expect(worked).toHaveLength(1);
    expect(logged).toEqual([]);
  });
});
