import { useInfiniteQuery } from "@tanstack/react-query";
import type { TenantListView, TenantRow } from "../../../core/account/billing-views.ts";
import { request } from "../api/request.ts";

export const TENANTS = ["provider", "tenants"] as const;
const PAGE = 100;

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
      request<TenantListView>(`/provider/tenants?limit=${PAGE}${pageParam && `&cursor=${encodeURIComponent(pageParam)}`}`, { signal }),
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
