import * as z from "zod";
import { AwsError, awsJson } from "../aws-json.ts";
import type { JsonRecord } from "../template/json.ts";

export interface StreamRecord {
  readonly sequence: string;
  /** The whole record as a function gets it, but for the fields of the mapping. */
  readonly record: JsonRecord;
  /** Epoch milliseconds of the change. */
  readonly at: number;
}

export interface ShardReader {
  /** Shard ids, parents before children. */
  shards(): Promise<readonly string[]>;
  /** Records after a sequence number (from the shard's beginning without one); `closed`: no more will come. */
  read(
    shard: string,
    after: string | null | undefined,
    limit: number,
  ): Promise<{ readonly records: readonly StreamRecord[]; readonly closed: boolean }>;
}

const description = z.object({
  StreamDescription: z.object({ Shards: z.array(z.object({ ShardId: z.string(), ParentShardId: z.string().optional() })).default([]) }),
});
const page = z.object({
  Records: z.array(
    z.looseObject({ dynamodb: z.looseObject({ SequenceNumber: z.string(), ApproximateCreationDateTime: z.number().optional() }) }),
  ),
  NextShardIterator: z.string().nullish(),
});

/** Reads one table's stream from the engine. */
export function shardReader(endpoint: string, streamArn: string): ShardReader {
  const call = awsJson(endpoint, "DynamoDBStreams_20120810");
  const iterators = new Map<string, string>();
  return {
    async shards() {
      const { Shards } = description.parse(await call("DescribeStream", { StreamArn: streamArn })).StreamDescription;
      return Shards.map(({ ShardId }) => ShardId);
    },
    async read(shard, after, limit) {
      const iterator = iterators.get(`${shard}@${after}`) ?? (await start(call, streamArn, shard, after ?? undefined));
      iterators.delete(`${shard}@${after}`);
      const { Records, NextShardIterator } = page.parse(await call("GetRecords", { ShardIterator: iterator, Limit: limit }));
      const records = Records.map((record) => ({
        sequence: record.dynamodb.SequenceNumber,
        record: z.record(z.string(), z.json()).parse(record),
        at: (record.dynamodb.ApproximateCreationDateTime ?? 0) * 1000,
      }));
      const last = records.at(-1)?.sequence ?? after;
      if (NextShardIterator) iterators.set(`${shard}@${last}`, NextShardIterator);
      return { records, closed: !NextShardIterator && records.length === 0 };
    },
  };
}

async function start(call: ReturnType<typeof awsJson>, StreamArn: string, ShardId: string, after: string | undefined): Promise<string> {
  const from = (position: JsonRecord) => call("GetShardIterator", { StreamArn, ShardId, ...position });
  const answer = z.object({ ShardIterator: z.string() });
  if (after === undefined) return answer.parse(await from({ ShardIteratorType: "TRIM_HORIZON" })).ShardIterator;
  try {
    return answer.parse(await from({ ShardIteratorType: "AFTER_SEQUENCE_NUMBER", SequenceNumber: after })).ShardIterator;
  } catch (error) {
    // A stream keeps a day of changes: what was read before is gone, all that is left is new.
    if (error instanceof AwsError && error.code === "TrimmedDataAccessException") return start(call, StreamArn, ShardId, undefined);
    throw error;
  }
}
