/** The flow as the server has it, asked again while nothing of ours is unsaved: others may be editing too. */
import { useQuery } from "@tanstack/react-query";
import { ask } from "../api/ask.ts";

export const FLOW = ["flow"] as const;
const AGAIN_MS = 15_000;

export function useFlow() {
  return useQuery({ queryKey: FLOW, queryFn: ({ signal }) => ask("GET /api/flow", {}, { signal }), refetchInterval: AGAIN_MS, gcTime: 0 });
}
