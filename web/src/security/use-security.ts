/** How one's own sign-in stands. */
import { useQuery, useQueryClient, type UseQueryResult } from "@tanstack/react-query";
import { ask } from "../api/ask.ts";

const SECURITY = ["security"] as const;

export function useSecurity(): UseQueryResult<{ readonly secondFactor: boolean }> {
  return useQuery({
    queryKey: SECURITY,
    queryFn: ({ signal }) => ask("GET /api/me/security", {}, { signal }),
    staleTime: 60_000,
  });
}

/** Puts down what is known to have become of it. */
export function useNoteSecondFactor(): (isOn: boolean) => void {
  const queries = useQueryClient();
  return (isOn) => queries.setQueryData(SECURITY, { secondFactor: isOn });
}
