export interface TableInfo {
  readonly name: string;
  readonly arn: string;
  /** The engine's own stream address; undefined without a stream. */
  readonly streamArn?: string;
  readonly path: string;
}
