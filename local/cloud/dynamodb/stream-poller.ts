import { join } from "node:path";
import { createFilter } from "../lambda/create-filter.ts";
import { findFunction } from "../lambda/find-function.ts";
import type { Invocation } from "../lambda/invocation.ts";
import { sendToQueue } from "../sqs/send-to-queue.ts";
import type { Site } from "../site.ts";

import { startPoller, type Poller, type PollerControl } from "../poller.ts";
import { checkpointFile, type Checkpoint } from "./checkpoint.ts";
import { deliverBatch } from "./deliver-batch.ts";
import type { StreamMapping } from "./stream-mapping.ts";
import { shardReader, type StreamRecord } from "./stream-shards.ts";

/**
 * Hands a table's changes to a function, in order, at least once: the checkpoint moves only after a batch was handled.
 * It begins at the stream's beginning, because table and mapping are made together.
 */
export function startStreamPoller(site: Site, mapping: StreamMapping, dataFolder: string | undefined): Poller {
  const reader = shardReader(site.engines.dynamodb.endpoint, mapping.streamArn);
  const file = checkpointFile(dataFolder === undefined ? undefined : join(dataFolder, "streams", `${mapping.id}.json`));
  const passes = createFilter(mapping.filters);
  let checkpoint: Checkpoint | undefined;
  return startPoller(mapping.path, async (control) => {
    checkpoint ??= await file.read();
    let busy = false;
    for (const shard of await reader.shards()) {
      if (checkpoint[shard] === null) continue;
      const { records, closed } = await reader.read(shard, checkpoint[shard], Math.min(mapping.batchSize, 1000));
      await handle(
        site,
        mapping,
        records.filter(({ record }) => passes(record)),
        control,
      );
      const last = records.at(-1);
      if (last === undefined && !closed) continue;
      checkpoint[shard] = closed ? null : (last?.sequence ?? null);
      await file.write(checkpoint);
      busy ||= last !== undefined;
    }
    return busy;
  });
}

async function handle(site: Site, mapping: StreamMapping, records: readonly StreamRecord[], control: PollerControl): Promise<void> {
  const target = findFunction(site, mapping.functionArn);
  const source = { eventSource: "aws:dynamodb", eventVersion: "1.1", awsRegion: site.region, eventSourceARN: mapping.streamArn };
  await deliverBatch(records, {
    mapping,
    // The engine stamps changes by the machine's clock, whatever the cloud's says.
    now: Date.now,
    pause: (attempt) => control.pause(Math.min(100 * 2 ** attempt, 5_000)),
    invoke: async (batch) => {
      control.check();
      const invocation = await target.invoke({ Records: batch.map(({ record }) => ({ ...record, ...source })) });
      // A function that was cut off because everything stops has not failed: its records come again at the next start.
      control.check();
      return invocation;
    },
    giveUp: (batch, last, attempts) => giveUp(site, mapping, batch, last, attempts),
  });
}

/** The message Lambda sends to a stream's failure destination: where the records are, not what is in them. */
async function giveUp(
  site: Site,
  mapping: StreamMapping,
  records: readonly StreamRecord[],
  last: Invocation,
  attempts: number,
): Promise<void> {
  if (mapping.onFailure === undefined) return;
  await sendToQueue(site, mapping.onFailure, {
    version: "1.0",
    timestamp: new Date(site.now()).toISOString(),
    requestContext: {
      requestId: last.requestId,
      functionArn: mapping.functionArn,
      condition: "RetryAttemptsExhausted",
      approximateInvokeCount: attempts,
    },
    responseContext: { statusCode: 200, executedVersion: "$LATEST", functionError: "Unhandled" },
    DDBStreamBatchInfo: {
      startSequenceNumber: records[0]?.sequence ?? "",
      endSequenceNumber: records.at(-1)?.sequence ?? "",
      batchSize: records.length,
      streamArn: mapping.streamArn,
    },
  });
}
