import { useMutation, useQuery, useQueryClient, type UseMutationResult } from "@tanstack/react-query";
import type { PlanListView } from "../../../core/account/api/tariffs.ts";
import type { TariffPlan } from "../../../core/billing/tariff-plan.ts";
import { ask } from "../api/ask.ts";

const PLANS = ["provider", "plans"] as const;

export interface Plans {
  readonly plans: readonly TariffPlan[] | undefined;
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
export function useSavePlan(): UseMutationResult<PlanListView, Error, TariffPlan> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...plan }: TariffPlan) => ask("PUT /api/provider/plans/{id}", { params: { id }, body: plan }),
    onSuccess: (plans) => queries.setQueryData(PLANS, plans),
  });
}
