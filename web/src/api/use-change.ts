/** Changes something of a list that is shown. */
import { useMutation, useQueryClient, type QueryKey, type UseMutationResult } from "@tanstack/react-query";

export interface ChangeOptions<List, Wish, Answer> {
  /** Under which the list is kept. */
  readonly list: QueryKey;
  readonly act: (wish: Wish) => Promise<Answer>;
  /** The list as it will be: shown with the press, and taken back when it could not be saved. */
  readonly shown?: ((list: List, wish: Wish) => List) | undefined;
}

/** Whatever comes of it, the list is asked for again: also a refusal may mean that what is shown is old. */
export function useChange<List, Wish, Answer>({
  list,
  act,
  shown,
}: ChangeOptions<List, Wish, Answer>): UseMutationResult<Answer, Error, Wish> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onMutate: async (wish) => {
      if (shown === undefined) return undefined;
      // What was asked before knows nothing of this.
      await queries.cancelQueries({ queryKey: list });
      const before = queries.getQueryData<List>(list);
      if (before !== undefined) queries.setQueryData(list, shown(before, wish));
      return before;
    },
    // Nothing was shown: nothing is taken back.
    onError: (_error, _wish, before) => queries.setQueryData(list, before),
    onSettled: () => queries.invalidateQueries({ queryKey: list }),
  });
}
