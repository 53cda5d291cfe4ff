import { queryOptions, useQuery } from "@tanstack/react-query";
import type { BillingView } from "../../../core/account/api/billing-view-schema.ts";
import { ask } from "../api/ask.ts";

/** Everything that a change of the balance makes old begins with this. */
export const BILLING = ["billing"] as const;

/** A block, a payment or a call's price shows within this (milliseconds), while somebody looks. */
const FRESH = 30_000;

export const billingQuery = queryOptions({
  queryKey: [...BILLING, "account"],
  queryFn: ({ signal }): Promise<BillingView> => ask("GET /api/billing", {}, { signal }),
  refetchInterval: FRESH,
});

export interface Billing {
  readonly billing: BillingView | undefined;
  readonly error: Error | null;
  /** Epoch milliseconds of the last answer. */
  readonly knownAt: number;
  readonly isAsking: boolean;
  readonly ask: () => void;
}

/** The office's balance, deadline and plan. */
export function useBilling(): Billing {
  const { data, error, dataUpdatedAt, isFetching, refetch } = useQuery(billingQuery);
  return { billing: data, error, knownAt: dataUpdatedAt, isAsking: isFetching, ask: () => void refetch() };
}
