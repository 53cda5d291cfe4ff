import { useInfiniteQuery } from "@tanstack/react-query";
import type { AuditEntry } from "../../../core/tenants/audit-entry.ts";
import { ask } from "../api/ask.ts";

export interface Audit {
  /** Newest first; undefined until the first answer. */
  readonly entries: readonly AuditEntry[] | undefined;
  readonly hasMore: boolean;
  readonly error: Error | null;
  readonly isAsking: boolean;
  readonly isAskingMore: boolean;
  readonly ask: () => void;
  readonly askMore: () => void;
}

export function useAudit(): Audit {
  const { data, error, hasNextPage, isFetching, isFetchingNextPage, refetch, fetchNextPage } = useInfiniteQuery({
    queryKey: ["audit"],
    queryFn: ({ pageParam, signal }) => ask("GET /api/audit", { query: pageParam === "" ? {} : { cursor: pageParam } }, { signal }),
    initialPageParam: "",
    getNextPageParam: ({ cursor }) => cursor,
  });
  return {
    entries: data?.pages.flatMap(({ entries }) => entries),
    hasMore: hasNextPage,
    error,
    isAsking: isFetching,
    isAskingMore: isFetchingNextPage,
    ask: () => void refetch(),
    askMore: () => void fetchNextPage(),
  };
}
