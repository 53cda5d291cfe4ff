import { useMutation, useQueryClient, type UseMutationResult } from "@tanstack/react-query";
import type { BillingSettingsView, BillingView } from "../../../core/account/api/billing-view-schema.ts";
import { ask } from "../api/ask.ts";
import { BILLING, billingQuery } from "./use-billing.ts";

export type BillingChange =
  | { readonly kind: "settings"; readonly settings: BillingSettingsView }
  | { readonly kind: "switch-off" | "switch-on"; readonly confirm: string };

/** Changes the office's account; what it is then shows at once. */
export function useChangeBilling(): UseMutationResult<BillingView, Error, BillingChange> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: async (billing) => {
      queries.setQueryData(billingQuery.queryKey, billing);
      await queries.invalidateQueries({ queryKey: BILLING, predicate: ({ queryKey }) => queryKey[1] !== billingQuery.queryKey[1] });
    },
  });
}

function send(change: BillingChange): Promise<BillingView> {
  switch (change.kind) {
    case "settings":
      return ask("PUT /api/billing/settings", { body: change.settings });
    case "switch-off":
      return ask("POST /api/billing/switch-off", { body: { confirm: change.confirm } });
    case "switch-on":
      return ask("POST /api/billing/switch-on", { body: { confirm: change.confirm } });
    default:
      return change satisfies never;
  }
}
