import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import type { AuditEntry } from "../../../core/tenants/audit-entry.ts";
import { ask } from "../api/ask.ts";
import type { AuditWanted } from "./audit-filter.tsx";

export interface Audit {
  /** Newest first; undefined until the first answer. */
  readonly entries: readonly AuditEntry[] | undefined;
  readonly hasMore: boolean;
  /** How far back was looked for what is wanted (epoch milliseconds), when there is more to look through. */
  readonly searchedTo: number | undefined;
  readonly error: Error | null;
  readonly isAsking: boolean;
  readonly isAskingMore: boolean;
  readonly ask: () => void;
  readonly askMore: () => void;
}

export function useAudit(wanted: AuditWanted): Audit {
  const { data, error, hasNextPage, isFetching, isFetchingNextPage, refetch, fetchNextPage } = useInfiniteQuery({
    queryKey: ["audit", wanted],
    queryFn: ({ pageParam, signal }) =>
      ask("GET /api/audit", { query: pageParam === "" ? { ...wanted } : { ...wanted, cursor: pageParam } }, { signal }),
    initialPageParam: "",
    getNextPageParam: ({ cursor }) => cursor,
    // What was found stays until the next is there.
    placeholderData: keepPreviousData,
  });
  return {
    entries: data?.pages.flatMap(({ entries }) => entries),
    hasMore: hasNextPage,
    searchedTo: data?.pages.at(-1)?.searchedTo,
    error,
    isAsking: isFetching,
    isAskingMore: isFetchingNextPage,
    ask: () => void refetch(),
    askMore: () => void fetchNextPage(),
  };
}
