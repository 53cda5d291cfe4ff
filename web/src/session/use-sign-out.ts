import { useMutation, useQueryClient, type UseMutationResult } from "@tanstack/react-query";
import { command } from "../api/request.ts";
import { SESSION } from "./session-query.ts";

export function useSignOut(): UseMutationResult<void, Error, void> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => command("/session", { method: "DELETE" }),
    onSuccess: () => {
      queries.setQueryData(SESSION, null);
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION[0] });
    },
  });
}
