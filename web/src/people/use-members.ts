/** Who may sign in, and what changes that. */
import { useMutation, useQuery, useQueryClient, type UseMutationResult } from "@tanstack/react-query";
import { ask } from "../api/ask.ts";

const MEMBERS = ["members"] as const;

export function useMembers() {
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: MEMBERS,
    queryFn: ({ signal }) => ask("GET /api/members", {}, { signal }),
  });
  return { list: data, error, isAsking: isFetching, ask: () => void refetch() };
}

export type MembersView = NonNullable<ReturnType<typeof useMembers>["list"]>;

export function useOnMembers<Wish, Answer>(act: (wish: Wish) => Promise<Answer>): UseMutationResult<Answer, Error, Wish> {
  const queries = useQueryClient();
  return useMutation({ mutationFn: act, onSettled: () => queries.invalidateQueries({ queryKey: MEMBERS }) });
}
