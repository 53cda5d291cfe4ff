/** What a template says about a function that works on a queue. */
export interface QueueMapping {
  readonly id: string;
  readonly path: string;
  readonly queueArn: string;
  readonly functionArn: string;
  readonly batchSize: number;
  readonly filters: readonly string[];
  readonly partialFailures: boolean;
  /** Batches in work at once. */
  readonly concurrency: number;
}
