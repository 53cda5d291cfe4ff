/** What the personal account's API answers, as JSON: the contract between functions/account and web/. Types only. */
import type { RecordingState } from "../recordings/stored-recording.ts";
import type { CallOutcome } from "../voice/call-summary.ts";

export type { SessionView, TenantView } from "./api/session.ts";

/** GET /api/calls?limit=50&cursor=… — newest first. */
export interface CallListView {
  readonly calls: readonly CallView[];
  /** Give it back for the next page; absent on the last. */
  readonly cursor?: string;
}

export interface CallView {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  /** E.164 where the caller showed a number, `sip:` or `client:` where it was one; null when withheld. */
  readonly from: string | null;
  /** As the carrier named the caller. */
  readonly callerName?: string;
  /** The office's number that was dialled, E.164. */
  readonly number: string | null;
  /** `by` and `mailbox` are names of people, not extensions; a list leaves `by` out when several people were rung. */
  readonly outcome: CallOutcome;
  /** From the carrier's answer to the end; absent while live. */
  readonly seconds?: number;
  readonly talkSeconds?: number;
  /** A recording is expected; whether it is here, the call itself tells. */
  readonly recorded: boolean;
}

/** GET /api/calls/{id}?language=en|sw */
export interface CallDetailView extends CallView {
  /** Why the call went where it went, one sentence a step, in the language that was asked for. */
  readonly story: readonly { readonly at: number; readonly text: string }[];
  readonly planVersions: readonly number[];
  readonly legs: readonly LegView[];
  readonly recordings: readonly RecordingView[];
}

/** A phone that was rung. */
export interface LegView {
  readonly id: string;
  /** Whose phone, when it belongs to somebody of the office. */
  readonly name?: string;
  readonly to?: string;
  readonly answeredAt?: number;
  readonly acceptedAt?: number;
  readonly endedAt?: number;
}

export interface RecordingView {
  readonly id: string;
  readonly kind: "call" | "voicemail";
  /** Name of the person, or of the office for the shared mailbox. */
  readonly mailbox?: string;
  readonly state: RecordingState;
  readonly seconds?: number;
  /** 2: the caller is the first channel, the office the second. */
  readonly channels?: number;
  readonly startedAt?: number;
}

/** POST /api/calls/{id}/recordings/{recording}/audio — an address that plays for five minutes, with range requests. */
export interface AudioView {
  readonly url: string;
  readonly expiresAt: number;
}

/** RFC 9457, application/problem+json. */
export interface ProblemView {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** Stable, for programs: see core/errors.ts. */
  readonly code: string;
  readonly detail?: string;
  /** With code "stale": what is there now, in the form in which it is asked for; null when it is gone. */
  readonly current?: unknown;
  /** Each field that is wrong, by its JSON path. */
  readonly problems?: readonly { readonly path: string; readonly code: string; readonly message: string }[];
}
