/** What a check-up looks at, and what it may do about it. */
import type { ListedRecording } from "./carrier-facts.ts";
import type { StoredRecording } from "./stored-recording.ts";

/** What the check-up needs to know of a stored call. */
export interface CheckedCall {
  /** Epoch milliseconds, as all times here. */
  readonly startedAt: number;
  readonly endedAt?: number;
  readonly expectsRecording: boolean;
  /** The mailbox that the caller was last asked to leave a message in. */
  readonly mailbox?: string;
}

export type CheckedRecording = Pick<StoredRecording, "recording" | "state" | "announcedAt" | "leftAtCarrier">;

export interface CallEnd {
  readonly endedAt: number;
  /** The carrier's last status, or "unknown" when it no longer knows the call. */
  readonly endStatus: string;
  readonly seconds?: number;
}

export type CheckUpAction =
  | { readonly do: "end-call"; readonly end: CallEnd }
  /** A recording that no notice told us of. */
  | { readonly do: "announce"; readonly listed: ListedRecording; readonly kind: "call" | "voicemail"; readonly mailbox?: string }
  /** Work that got stuck goes to the work queue once more. */
  | { readonly do: "send-again"; readonly recording: string }
  | { readonly do: "give-up"; readonly recording: string }
  /** The call should have a recording and has none. */
  | { readonly do: "mark-missing" }
  /** Look again at this time (epoch milliseconds). */
  | { readonly do: "appoint"; readonly at: number }
  /** Nothing is left to look after. */
  | { readonly do: "close" };
