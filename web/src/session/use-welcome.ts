/** What stands at the door: whose deployment it is, and whether strangers may sign up. */
import { useQuery } from "@tanstack/react-query";
import { ask } from "../api/ask.ts";

export function useWelcome(): { readonly provider: string; readonly selfSignUp: boolean | undefined } {
  const { data } = useQuery({
    queryKey: ["welcome"],
    queryFn: ({ signal }) => ask("GET /api/welcome", {}, { signal }),
    staleTime: 60 * 60_000,
  });
  return { provider: data?.provider ?? "Simu", selfSignUp: data?.selfSignUp };
}
