/** "Call me now", and what becomes of the call: asked for every second as long as it goes on. */
import { useMutation, useQuery, type UseMutationResult } from "@tanstack/react-query";
import { useState } from "react";
import type { TrialCallView } from "../../../core/account/api/start.ts";
import { ask } from "../api/ask.ts";
import { useOnce } from "../api/use-once.ts";
import { useLanguage } from "../language/use-language.ts";

const EVERY_MS = 1000;

export interface TrialCall {
  readonly start: UseMutationResult<{ readonly id: string }, Error, void>;
  readonly call: TrialCallView | undefined;
}

export function useTrialCall(): TrialCall {
  const once = useOnce();
  const language = useLanguage();
  const [id, setId] = useState<string>();
  const start = useMutation({
    mutationFn: () => ask("POST /api/trial-calls", {}, { idempotencyKey: once.keyFor("call me") }),
    onSuccess: (started) => setId(started.id),
    onSettled: (_, error) => once.settled(error ?? undefined),
  });
  const { data } = useQuery({
    queryKey: ["trial-call", id, language],
    queryFn: ({ signal }) => ask("GET /api/trial-calls/{id}", { params: { id: id ?? "" }, query: { language } }, { signal }),
    enabled: id !== undefined,
    refetchInterval: ({ state }) => (isOver(state.data) ? false : EVERY_MS),
  });
  return { start, call: id === undefined ? undefined : (data ?? { id, state: "ringing", story: [], proved: false }) };
}

const isOver = (call: TrialCallView | undefined): boolean => call?.state === "ended" || call?.state === "not-answered";
