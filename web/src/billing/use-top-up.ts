import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { TopUpView } from "../../../core/account/api/top-ups.ts";
import { ask } from "../api/ask.ts";
import { BILLING } from "./use-billing.ts";

/** How often a payment is asked for while somebody waits, and how often once that is long (milliseconds). */
const SOON = 2_000;
const LATER = 10_000;
const LONG = 2 * 60_000;

export interface WaitedTopUp {
  readonly topUp: TopUpView | undefined;
  readonly error: Error | null;
  readonly isAsking: boolean;
  readonly ask: () => void;
}

/** A payment until it is paid or has failed; with it, what else is known of the balance grows old. */
export function useTopUp(id: string): WaitedTopUp {
  const queries = useQueryClient();
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ["top-up", id],
    queryFn: ({ signal }) => ask("GET /api/billing/top-ups/{id}", { params: { id } }, { signal }),
    refetchInterval: ({ state }) => (state.data?.state === "open" ? pause(state.data.createdAt) : false),
    // The payment is often confirmed on a telephone, with this page behind.
    refetchIntervalInBackground: true,
  });
  const isPaid = data?.state === "paid";
  useEffect(() => {
    if (isPaid) void queries.invalidateQueries({ queryKey: BILLING });
  }, [isPaid, queries]);
  return { topUp: data, error, isAsking: isFetching, ask: () => void refetch() };
}

function pause(createdAt: number): number {
  return Date.now() - createdAt < LONG ? SOON : LATER;
}
