/** Who is signed in; null when nobody is. */
import { queryOptions } from "@tanstack/react-query";
import type { SessionView } from "../../../core/account/views.ts";
import { AccountError } from "../api/account-error.ts";
import { ask } from "../api/ask.ts";

export const SESSION = ["session"] as const;

export const sessionQuery = queryOptions({ queryKey: SESSION, queryFn: askSession, staleTime: 5 * 60_000 });

async function askSession({ signal }: { readonly signal: AbortSignal }): Promise<SessionView | null> {
  try {
    return await ask("GET /api/session", {}, { signal });
  } catch (error) {
    if (error instanceof AccountError && error.status === 401) return null;
    throw error;
  }
}
