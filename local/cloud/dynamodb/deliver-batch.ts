import * as z from "zod";
import type { Invocation } from "../lambda/invocation.ts";
import type { StreamMapping } from "./stream-mapping.ts";
import type { StreamRecord } from "./stream-shards.ts";

export interface Delivery {
  readonly mapping: StreamMapping;
  readonly invoke: (records: readonly StreamRecord[]) => Promise<Invocation>;
  /** Records that are given up. */
  readonly giveUp: (records: readonly StreamRecord[], last: Invocation, attempts: number) => Promise<void>;
  readonly now: () => number;
  /** Waits before an attempt; rejects when the cloud stops. */
  readonly pause: (attempt: number) => Promise<void>;
}

/**
 * Delivers a batch until all of it is handled or given up: a failing batch is repeated, halved when the mapping bisects, cut at
 * the first failed record when the function reports one. Source: Lambda developer guide, "Using AWS Lambda with Amazon DynamoDB".
 */
export async function deliverBatch(records: readonly StreamRecord[], delivery: Delivery, attempt = 0): Promise<void> {
  if (records.length === 0) return;
  const { mapping } = delivery;
  if (attempt > 0) await delivery.pause(attempt);
  const invocation = await delivery.invoke(records);
  const remaining = unhandled(records, invocation, mapping);
  if (remaining.length === 0) return;
  // Progress at a reported record begins the count anew, as the checkpoint has moved.
  const attempts = remaining.length < records.length ? 1 : attempt + 1;
  if (mapping.maximumRetries >= 0 && attempts > mapping.maximumRetries) return giveUpOrSplit(remaining, invocation, delivery, attempts);
  const fresh =
    mapping.maximumAgeSeconds < 0 ? remaining : remaining.filter(({ at }) => delivery.now() - at < mapping.maximumAgeSeconds * 1000);
  if (fresh.length < remaining.length)
    await delivery.giveUp(
      remaining.filter((record) => !fresh.includes(record)),
      invocation,
      attempts,
    );
  if (mapping.bisect && fresh.length > 1) return halves(fresh, delivery);
  return deliverBatch(fresh, delivery, attempts);
}

async function giveUpOrSplit(
  records: readonly StreamRecord[],
  invocation: Invocation,
  delivery: Delivery,
  attempts: number,
): Promise<void> {
  if (delivery.mapping.bisect && records.length > 1) return halves(records, delivery);
  return delivery.giveUp(records, invocation, attempts);
}

/** Splitting does not count as a retry. */
async function halves(records: readonly StreamRecord[], delivery: Delivery): Promise<void> {
  const middle = Math.ceil(records.length / 2);
  await deliverBatch(records.slice(0, middle), delivery);
  await deliverBatch(records.slice(middle), delivery);
}

const report = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string().nullish() })).nullish() });

/** What is left to do: nothing, everything, or all from the first record that the function reported. */
function unhandled(records: readonly StreamRecord[], invocation: Invocation, mapping: StreamMapping): readonly StreamRecord[] {
  if (invocation.status !== "ok") return records;
  if (!mapping.partialFailures || invocation.payload === null) return [];
  const parsed = report.safeParse(invocation.payload);
  if (!parsed.success) return records;
  const failures = parsed.data.batchItemFailures ?? [];
  if (failures.length === 0) return [];
  const failed = new Set(failures.map(({ itemIdentifier }) => itemIdentifier));
  const first = records.findIndex(({ sequence }) => failed.has(sequence));
  // An identifier that was not in the batch means that the whole batch failed.
  return first < 0 ? records : records.slice(first);
}
