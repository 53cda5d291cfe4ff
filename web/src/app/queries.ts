/** What is known of the account, kept for the pages: one place decides when to ask again and what an ended session means. */
import { QueryCache, QueryClient } from "@tanstack/react-query";
import { AccountError } from "../api/account-error.ts";
import { SESSION } from "../session/session-query.ts";

export function makeQueries(): QueryClient {
  const queries = new QueryClient({
    queryCache: new QueryCache({ onError: (error) => forgetEndedSession(queries, error) }),
    defaultOptions: {
      // Questions are asked whatever the browser thinks of the network, and again as soon as it thinks better of it.
      queries: { retry: worthRepeating, staleTime: 2_000, networkMode: "always", refetchOnReconnect: "always" },
      mutations: { networkMode: "always" },
    },
  });
  return queries;
}

/** A refusal stays a refusal; a lost connection or a server's bad moment may pass. */
function worthRepeating(failures: number, error: Error): boolean {
  return failures < 1 && error instanceof AccountError && (error.status === 0 || error.status >= 500);
}

/** Whoever is signed out sees the sign-in page at the same address, and is back where they were after it. */
function forgetEndedSession(queries: QueryClient, error: Error): void {
  if (error instanceof AccountError && error.code === "not-signed-in") queries.setQueryData(SESSION, null);
}
