import { useQuery } from "@tanstack/react-query";
import { ask } from "../api/ask.ts";
import { CALLS } from "../calls/use-calls.ts";

const FRESH = 60_000;

/**
 * Whether callers of today were missed, or left a message, and were called back; undefined as long as that is not known.
 * @param isAsked false: nothing is asked
 */
export function useReturnedToday(today: string, isAsked: boolean): boolean | undefined {
  const wanted = { open: "no", from: today } as const;
  const { data } = useQuery({
    queryKey: [CALLS, "returned", wanted],
    queryFn: ({ signal }) => ask("GET /api/calls", { query: { ...wanted, limit: "1" } }, { signal }),
    enabled: isAsked,
    refetchInterval: FRESH,
  });
  if (data === undefined || (data.calls.length === 0 && data.cursor !== undefined)) return undefined;
  return data.calls.length > 0;
}
