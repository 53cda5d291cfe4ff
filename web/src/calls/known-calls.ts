/**
 * The calls that are known so far, newest first. The newest page is asked for every few seconds and laid over them; earlier
 * pages are put behind them on demand.
 */
import type { CallListView, CallView } from "../../../core/account/api/calls.ts";

export type KnownCalls = CallListView;

/** Lays the newest page over what is known. */
export function withNewest(known: KnownCalls | undefined, newest: CallListView): KnownCalls {
  if (known === undefined) return newest;
  const ids = new Set(newest.calls.map(({ id }) => id));
  // A laptop that slept may have missed more than a page: then what is between is unknown, and the list begins anew.
  const isLinked = newest.cursor === undefined || known.calls.some(({ id }) => ids.has(id));
  if (!isLinked) return newest;
  const calls = inOrder([...newest.calls, ...known.calls.filter(({ id }) => !ids.has(id))]);
  // The end of what is known stays where it was: the newest page's own cursor points into its middle.
  return newest.cursor === undefined || known.cursor === undefined ? { calls } : { calls, cursor: known.cursor, ...searched(known) };
}

/** How far back was looked, when a search is not at its end. */
const searched = ({ searchedBack }: CallListView) => (searchedBack === undefined ? {} : { searchedBack });

/** Puts an earlier page behind what is known. */
export function withEarlier(known: KnownCalls, earlier: CallListView): KnownCalls {
  const ids = new Set(known.calls.map(({ id }) => id));
  const calls = inOrder([...known.calls, ...earlier.calls.filter(({ id }) => !ids.has(id))]);
  return earlier.cursor === undefined ? { calls } : { calls, cursor: earlier.cursor, ...searched(earlier) };
}

function inOrder(calls: readonly CallView[]): CallView[] {
  return calls.toSorted((one, other) => other.startedAt - one.startedAt);
}
