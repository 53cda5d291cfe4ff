/** A list that comes page by page, as far as it was asked for. */
import { keepPreviousData, useInfiniteQuery, type QueryKey } from "@tanstack/react-query";

export interface Pages<Item, Page = unknown> {
  /** In the list's own order; undefined until the first answer. */
  readonly items: readonly Item[] | undefined;
  /** What else the last page tells. */
  readonly lastPage: Page | undefined;
  readonly hasMore: boolean;
  readonly error: Error | null;
  readonly isAsking: boolean;
  readonly isAskingMore: boolean;
  readonly ask: () => void;
  readonly askMore: () => void;
}

export interface PagesWanted<Page, Item> {
  readonly key: QueryKey;
  /** @param cursor empty for the first page: to be spread into the query */
  readonly ask: (cursor: { readonly cursor?: string }, signal: AbortSignal) => Promise<Page>;
  readonly itemsOf: (page: Page) => readonly Item[];
  /** What was found under another key stays until this is there: nothing jumps while a filter is changed. */
  readonly keepsPrevious?: boolean;
  /** Asked again so often (milliseconds) while somebody looks. */
  readonly fresh?: number;
}

export function usePages<Page extends { readonly cursor?: string }, Item>(wanted: PagesWanted<Page, Item>): Pages<Item, Page> {
  const { data, error, hasNextPage, isFetching, isFetchingNextPage, refetch, fetchNextPage } = useInfiniteQuery({
    queryKey: wanted.key,
    queryFn: ({ pageParam, signal }) => wanted.ask(pageParam === "" ? {} : { cursor: pageParam }, signal),
    initialPageParam: "",
    getNextPageParam: ({ cursor }) => cursor,
    ...(wanted.keepsPrevious === true ? { placeholderData: keepPreviousData } : {}),
    ...(wanted.fresh === undefined ? {} : { refetchInterval: wanted.fresh }),
  });
  return {
    items: data?.pages.flatMap(wanted.itemsOf),
    lastPage: data?.pages.at(-1),
    hasMore: hasNextPage,
    error,
    isAsking: isFetching,
    isAskingMore: isFetchingNextPage,
    ask: () => void refetch(),
    askMore: () => void fetchNextPage(),
  };
}
