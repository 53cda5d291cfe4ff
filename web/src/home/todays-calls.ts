/** Whom the office missed today: calls that nobody answered, and those that left a message. */
import type { CallView } from "../../../core/account/api/calls.ts";
import type { KnownCalls } from "../calls/known-calls.ts";
import { dayAt } from "../format/day.ts";

export interface TodaysCalls {
  /** Newest first. */
  readonly toReturn: readonly CallView[];
  readonly missed: number;
  readonly messages: number;
  /** False while calls of today may be behind the last one that is known. */
  readonly isWhole: boolean;
}

/** @param now epoch milliseconds @param zone the office's */
export function todaysCalls({ calls, cursor }: KnownCalls, now: number, zone: string): TodaysCalls {
  const today = dayAt(now, zone);
  const toReturn = calls.filter(
    ({ outcome, startedAt }) => (outcome.kind === "missed" || outcome.kind === "voicemail") && dayAt(startedAt, zone) === today,
  );
  const missed = toReturn.filter(({ outcome }) => outcome.kind === "missed").length;
  const earliest = calls.at(-1);
  const isWhole = cursor === undefined || (earliest !== undefined && dayAt(earliest.startedAt, zone) < today);
  return { toReturn, missed, messages: toReturn.length - missed, isWhole };
}
