import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import type { EntryView } from "../../../core/account/billing-views.ts";
import { ask } from "../api/ask.ts";
import { useLanguage } from "../language/use-language.ts";
import type { MovementsWanted } from "./movements-address.ts";
import { BILLING } from "./use-billing.ts";

const PAGE = "50";

export interface Movements {
  /** Newest first; undefined until the first answer. */
  readonly entries: readonly EntryView[] | undefined;
  readonly hasMore: boolean;
  readonly error: Error | null;
  readonly isAsking: boolean;
  readonly isAskingMore: boolean;
  readonly ask: () => void;
  readonly askMore: () => void;
}

export function useMovements(wanted: MovementsWanted): Movements {
  const language = useLanguage();
  const { data, error, hasNextPage, isFetching, isFetchingNextPage, refetch, fetchNextPage } = useInfiniteQuery({
    queryKey: [...BILLING, "entries", language, wanted],
    queryFn: ({ pageParam, signal }) => {
      const page = pageParam === "" ? {} : { cursor: pageParam };
      return ask("GET /api/billing/entries", { query: { ...wanted, ...page, language, limit: PAGE } }, { signal });
    },
    initialPageParam: "",
    getNextPageParam: ({ cursor }) => cursor,
    // Nothing jumps while a filter is changed.
    placeholderData: keepPreviousData,
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
