/** What a template says about a function that reads a table's stream. */
export interface StreamMapping {
  /** Logical id: names the checkpoint file. */
  readonly id: string;
  readonly path: string;
  /** The engine's stream address. */
  readonly streamArn: string;
  readonly functionArn: string;
  readonly batchSize: number;
  /** Patterns of FilterCriteria; a record that matches any of them is delivered. Empty: all are. */
  readonly filters: readonly string[];
  readonly bisect: boolean;
  /** -1: until the record expires. */
  readonly maximumRetries: number;
  /** -1: no limit. */
  readonly maximumAgeSeconds: number;
  readonly partialFailures: boolean;
  /** ARN of a queue. */
  readonly onFailure?: string;
}
