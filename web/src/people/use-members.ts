/** Who may sign in, and what changes that. */
import { useQuery, type UseMutationResult } from "@tanstack/react-query";
import { ask } from "../api/ask.ts";
import { useChange } from "../api/use-change.ts";

const MEMBERS = ["members"] as const;

export function useMembers() {
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: MEMBERS,
    queryFn: ({ signal }) => ask("GET /api/members", {}, { signal }),
  });
  return { list: data, error, isAsking: isFetching, ask: () => void refetch() };
}

export type MembersView = NonNullable<ReturnType<typeof useMembers>["list"]>;

export function useOnMembers<Wanted, Answer>(
  act: (wish: Wanted) => Promise<Answer>,
  shown?: (list: MembersView, wish: Wanted) => MembersView,
): UseMutationResult<Answer, Error, Wanted> {
  return useChange({ list: MEMBERS, act, shown });
}
