import { useMutation, useQueryClient, type UseMutationResult } from "@tanstack/react-query";
import { tell } from "../api/ask.ts";
import { SESSION } from "./session-query.ts";

export function useSignOut(): UseMutationResult<void, Error, void> {
  const forget = useForgetSession();
  return useMutation({ mutationFn: () => tell("DELETE /api/session", {}), onSuccess: forget });
}

/** The session is over: nothing that was known stays in the browser. */
export function useForgetSession(): () => void {
  const queries = useQueryClient();
  return () => {
    queries.setQueryData(SESSION, null);
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION[0] });
  };
}
