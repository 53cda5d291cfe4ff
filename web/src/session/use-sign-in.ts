import { useMutation, useQueryClient, type UseMutationResult } from "@tanstack/react-query";
import type { SessionView } from "../../../core/account/views.ts";
import { ask } from "../api/ask.ts";
import { SESSION } from "./session-query.ts";

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** With the password of an invitation, the person's own one goes along. */
export interface SignIn extends Credentials {
  readonly newPassword?: string;
}

export function useSignIn(): UseMutationResult<SessionView, Error, SignIn> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (signIn: SignIn) => ask("POST /api/session", { body: signIn }),
    // Nothing of whoever used this browser before is left.
    onSuccess: (session) => {
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION[0] });
      queries.setQueryData(SESSION, session);
    },
  });
}
