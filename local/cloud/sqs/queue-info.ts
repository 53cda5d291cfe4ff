export interface QueueInfo {
  readonly name: string;
  readonly arn: string;
  readonly url: string;
  readonly path: string;
}
