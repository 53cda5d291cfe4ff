import { useQuery, type UseMutationResult } from "@tanstack/react-query";
import type { TariffPlanView } from "../../../core/account/api/tariffs.ts";
import type { TariffPlan } from "../../../core/billing/tariff-plan.ts";
import { ask } from "../api/ask.ts";
import { useChange } from "../api/use-change.ts";
import type { Wish } from "../form/reading.ts";

const PLANS = ["provider", "plans"] as const;

export interface Plans {
  readonly plans: readonly TariffPlanView[] | undefined;
  readonly error: Error | null;
  readonly isAsking: boolean;
  readonly ask: () => void;
}

export function usePlans(): Plans {
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: PLANS,
    queryFn: ({ signal }) => ask("GET /api/provider/plans", {}, { signal }),
  });
  return { plans: data?.plans, error, isAsking: isFetching, ask: () => void refetch() };
}

/** Saves a plan, new or not, under its id. */
export function useSavePlan(): UseMutationResult<TariffPlanView, Error, Wish<TariffPlanView | undefined, TariffPlan>> {
  return useChange({
    list: PLANS,
    act: ({ known, body: { id, ...plan } }) =>
      ask("PUT /api/provider/plans/{id}", { params: { id }, body: known === undefined ? plan : { ...plan, etag: known.etag } }),
  });
}
