import { useMutation, useQueryClient, type UseMutationResult } from "@tanstack/react-query";
import type { SessionView } from "../../../core/account/api/session.ts";
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

export type SignInAnswer = SessionView | { readonly next: "second-factor" };

export function useSignIn(): UseMutationResult<SignInAnswer, Error, SignIn> {
  const enter = useEnter();
  return useMutation({
    mutationFn: (body: SignIn): Promise<SignInAnswer> => ask("POST /api/session", { body }),
    onSuccess: (answer) => {
      if (!("next" in answer)) enter(answer);
    },
  });
}

export function useSecondFactor(): UseMutationResult<SessionView, Error, string> {
  const enter = useEnter();
  return useMutation({
    mutationFn: (code: string): Promise<SessionView> => ask("POST /api/session/second-factor", { body: { code } }),
    onSuccess: enter,
  });
}

export function useConfirmSignUp(): UseMutationResult<SessionView, Error, Credentials & { readonly code: string }> {
  const enter = useEnter();
  return useMutation({
    mutationFn: (body: Credentials & { readonly code: string }): Promise<SessionView> => ask("POST /api/sign-up/confirmation", { body }),
    onSuccess: enter,
  });
}

/** Lets somebody in; nothing of whoever used this browser before is left. */
function useEnter(): (session: SessionView) => void {
  const queries = useQueryClient();
  return (session) => {
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION[0] });
    queries.setQueryData(SESSION, session);
  };
}
