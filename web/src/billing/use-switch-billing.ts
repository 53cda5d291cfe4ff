import { useMutation, useQueryClient, type UseMutationResult } from "@tanstack/react-query";
import type { BillingView } from "../../../core/account/billing-views.ts";
import { ask } from "../api/ask.ts";
import { BILLING, billingQuery } from "./use-billing.ts";

export interface BillingSwitch {
  readonly to: "switch-off" | "switch-on";
  /** The office's name. */
  readonly confirm: string;
}

/** Switches the office off or on; what it is then shows at once. */
export function useSwitchBilling(): UseMutationResult<BillingView, Error, BillingSwitch> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ to, confirm }: BillingSwitch) => ask(`POST /api/billing/${to}`, { body: { confirm } }),
    onSuccess: async (billing) => {
      queries.setQueryData(billingQuery.queryKey, billing);
      await queries.invalidateQueries({ queryKey: BILLING, predicate: ({ queryKey }) => queryKey[1] !== billingQuery.queryKey[1] });
    },
  });
}
