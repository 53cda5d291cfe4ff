import { useQuery } from "@tanstack/react-query";
import type { CallDetailView } from "../../../core/account/api/calls.ts";
import { ask } from "../api/ask.ts";
import { useLanguage } from "../language/use-language.ts";

export const CALL = "call";

/** While something is still to come, it is asked for this often (milliseconds). */
const SOON = 3_000;

export interface OpenCall {
  readonly call: CallDetailView | undefined;
  readonly error: Error | null;
  readonly isAsking: boolean;
  readonly ask: () => void;
}

/** By then the call's check-up has asked the carrier for recordings: when there is none, nobody talked (milliseconds). */
const GIVEN_UP = 3_600_000;

/** One call with its story, in the reader's language. */
export function useCall(id: string): OpenCall {
  const language = useLanguage();
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: [CALL, id, language],
    queryFn: ({ signal }) => ask("GET /api/calls/{id}", { params: { id }, query: { language } }, { signal }),
    // In the other language the call looks the same until its story comes.
    placeholderData: (previous) => (previous?.id === id ? previous : undefined),
    refetchInterval: ({ state }) => (state.data !== undefined && isUnfinished(state.data) ? SOON : false),
  });
  return { call: data, error, isAsking: isFetching, ask: () => void refetch() };
}

function isUnfinished({ startedAt, outcome, recorded, recordings }: CallDetailView): boolean {
  const mayStillCome = recorded && recordings.length === 0 && Date.now() - startedAt < GIVEN_UP;
  return outcome.kind === "live" || mayStillCome || recordings.some(({ state }) => state === "pending");
}
