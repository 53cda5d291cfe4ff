import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ask } from "../api/ask.ts";
import { withEarlier, withNewest, type KnownCalls } from "./known-calls.ts";

const CALLS = ["calls"] as const;
const PAGE = "50";

/** A call that just ended shows within this (milliseconds), while somebody looks. */
const FRESH = 5_000;

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

export function useCalls(): Calls {
  const queries = useQueryClient();
  const newest = useQuery({
    queryKey: CALLS,
    queryFn: async ({ signal }) => {
      const page = await ask("GET /api/calls", { query: { limit: PAGE } }, { signal });
      // Read after the answer: earlier pages may have come meanwhile.
      return withNewest(queries.getQueryData<KnownCalls>(CALLS), page);
    },
    refetchInterval: FRESH,
  });
  const earlier = useMutation({
    mutationFn: (cursor: string) => ask("GET /api/calls", { query: { limit: PAGE, cursor } }),
    onSuccess: (page) => queries.setQueryData<KnownCalls>(CALLS, (known) => (known === undefined ? page : withEarlier(known, page))),
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
