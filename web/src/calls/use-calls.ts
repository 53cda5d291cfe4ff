import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ask } from "../api/ask.ts";
import { isSearch, type CallsWanted } from "./calls-address.ts";
import { withEarlier, withNewest, type KnownCalls } from "./known-calls.ts";

export const CALLS = "calls";
const PAGE = "50";

/** A call that just ended shows within this (milliseconds), while somebody looks. */
const FRESH = 5_000;
/** A search may look through much: it is repeated less often. */
const FRESH_SEARCH = 60_000;

export interface Calls {
  readonly known: KnownCalls | undefined;
  /** The last attempt failed; what is known may be old. */
  readonly error: Error | null;
  /** Epoch milliseconds of the last answer. */
  readonly knownAt: number;
  readonly isAsking: boolean;
  readonly ask: () => void;
  readonly isAskingEarlier: boolean;
  readonly askEarlier: () => void;
}

const ALL: CallsWanted = {};

/** @param isAsked false: nothing is asked */
export function useCalls(wanted: CallsWanted = ALL, isAsked = true): Calls {
  const queries = useQueryClient();
  const key = [CALLS, wanted];
  const newest = useQuery({
    queryKey: key,
    queryFn: async ({ signal }) => {
      const page = await ask("GET /api/calls", { query: { ...wanted, limit: PAGE } }, { signal });
      // Read after the answer: earlier pages may have come meanwhile.
      return withNewest(queries.getQueryData<KnownCalls>(key), page);
    },
    placeholderData: keepPreviousData,
    enabled: isAsked,
    refetchInterval: isSearch(wanted) ? FRESH_SEARCH : FRESH,
  });
  const earlier = useMutation({
    mutationFn: (cursor: string) => ask("GET /api/calls", { query: { ...wanted, limit: PAGE, cursor } }),
    onSuccess: (page) => queries.setQueryData<KnownCalls>(key, (known) => (known === undefined ? page : withEarlier(known, page))),
  });
  const cursor = newest.data?.cursor;
  return {
    known: newest.data,
    error: newest.error ?? earlier.error,
    knownAt: newest.dataUpdatedAt,
    isAsking: newest.isFetching,
    ask: () => void newest.refetch(),
    isAskingEarlier: earlier.isPending,
    askEarlier: () => cursor !== undefined && earlier.mutate(cursor),
  };
}
