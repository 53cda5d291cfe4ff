export interface ScheduleInfo {
  readonly name: string;
  readonly path: string;
  /** `rate(5 minutes)`, `cron(0 3 * * ? *)` or `at(2026-11-23T10:00:00)`. */
  readonly expression: string;
  readonly timezone: string;
  readonly functionArn: string;
  /** JSON text handed to the function. */
  readonly input: string;
}
