import { useMutation, useQueryClient, type UseMutationResult } from "@tanstack/react-query";
import type { BillingSettingsView, BillingView } from "../../../core/account/billing-views.ts";
import { request } from "../api/request.ts";
import { BILLING, billingQuery } from "./use-billing.ts";

export type BillingChange =
  | { readonly kind: "settings"; readonly settings: BillingSettingsView }
  | { readonly kind: "switch-off" | "switch-on"; readonly confirm: string };

/** Changes the office's account; what it is then shows at once. */
export function useChangeBilling(): UseMutationResult<BillingView, Error, BillingChange> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: BillingChange) =>
      change.kind === "settings"
        ? request<BillingView>("/billing/settings", { method: "PUT", body: change.settings })
        : request<BillingView>(`/billing/${change.kind}`, { method: "POST", body: { confirm: change.confirm } }),
    onSuccess: async (billing) => {
      queries.setQueryData(billingQuery.queryKey, billing);
      await queries.invalidateQueries({ queryKey: BILLING, predicate: ({ queryKey }) => queryKey[1] !== billingQuery.queryKey[1] });
    },
  });
}
