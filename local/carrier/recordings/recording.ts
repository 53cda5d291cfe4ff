/** A recording as the carrier keeps it. */
export type RecordingSource = "RecordVerb" | "DialVerb" | "OutboundAPI" | "StartCallRecordingAPI";

export interface Recording {
  readonly sid: string;
  readonly account: string;
  /** Always the parent leg of a talk. */
  readonly call: string;
  readonly source: RecordingSource;
  readonly channels: number;
  /** Whole seconds. */
  readonly seconds: number;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  /** From when the media can be fetched: late media answers 404 before. */
  readonly availableAt: number;
  readonly status: "completed" | "absent";
}
