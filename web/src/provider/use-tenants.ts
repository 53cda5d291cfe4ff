import { useInfiniteQuery } from "@tanstack/react-query";
import type { TenantRow } from "../../../core/account/billing-views.ts";
import { ask } from "../api/ask.ts";

export const TENANTS = ["provider", "tenants"] as const;
const PAGE = "100";

export interface Tenants {
  readonly tenants: readonly TenantRow[] | undefined;
  readonly hasMore: boolean;
  readonly error: Error | null;
  readonly isAsking: boolean;
  readonly isAskingMore: boolean;
  readonly ask: () => void;
  readonly askMore: () => void;
}

export function useTenants(): Tenants {
  const { data, error, hasNextPage, isFetching, isFetchingNextPage, refetch, fetchNextPage } = useInfiniteQuery({
    queryKey: TENANTS,
    queryFn: ({ pageParam, signal }) =>
      ask("GET /api/provider/tenants", { query: { limit: PAGE, ...(pageParam && { cursor: pageParam }) } }, { signal }),
    initialPageParam: "",
    getNextPageParam: ({ cursor }) => cursor,
  });
  return {
    tenants: data?.pages.flatMap(({ tenants }) => tenants),
    hasMore: hasNextPage,
    error,
    isAsking: isFetching,
    isAskingMore: isFetchingNextPage,
    ask: () => void refetch(),
    askMore: () => void fetchNextPage(),
  };
}
