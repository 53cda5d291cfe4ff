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

/** A phone that a call rang, in the carrier's own record. */
export interface CarrierLeg {
  /** The carrier's id of it. */
  readonly leg: string;
  /** What was rung (E.164, or a client's or SIP address). */
  readonly to: string;
  readonly is: "ringing" | "talking" | "ended";
  /** Whole seconds from the answer to the end; 0 while it lasts, and when nobody answered. */
  readonly seconds: number;
  /** Epoch milliseconds. */
  readonly createdAt?: number;
  readonly answeredAt?: number;
}

export type LegsFact = { readonly is: "listed"; readonly legs: readonly CarrierLeg[] } | { readonly is: "unreachable" };

type RecordingsFact = { readonly is: "listed"; readonly recordings: readonly ListedRecording[] } | { readonly is: "unreachable" };

/** Absent: not asked yet. */
export interface CarrierFacts {
  readonly call?: CallFact;
  readonly recordings?: RecordingsFact;
}
