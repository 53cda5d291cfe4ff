/** What a carrier answers when it is asked about a call, in neutral words. */
export type CallFact =
  | { readonly is: "running" }
  /** `at` is epoch milliseconds; `status` the carrier's last word (`completed`, `busy`, ...). */
  | { readonly is: "ended"; readonly status: string; readonly at?: number; readonly seconds?: number }
  /** The carrier has no such call (any more). */
  | { readonly is: "unknown" }
  /** It could not be asked now. */
  | { readonly is: "unreachable" };

/** One recording in the carrier's list of a call's recordings. */
export interface ListedRecording {
  readonly recording: string;
  /** `in-work` is not there yet; `gone` was deleted at the carrier. */
  readonly status: "completed" | "absent" | "in-work" | "gone";
  /** A message left by the caller, a talk, or not said. */
  readonly source?: "voicemail" | "call";
  readonly seconds?: number;
  readonly channels?: number;
  readonly startedAt?: number;
}

type RecordingsFact = { readonly is: "listed"; readonly recordings: readonly ListedRecording[] } | { readonly is: "unreachable" };

/** Absent: not asked yet. */
export interface CarrierFacts {
  readonly call?: CallFact;
  readonly recordings?: RecordingsFact;
}
