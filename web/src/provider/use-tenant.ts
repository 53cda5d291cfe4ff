import { useMutation, useQuery, useQueryClient, type UseMutationResult } from "@tanstack/react-query";
import type { ProviderTenantView } from "../../../core/account/api/tenants.ts";
import { ask } from "../api/ask.ts";
import type { Language } from "../language/languages.ts";
import { useLanguage } from "../language/use-language.ts";
import { TENANTS } from "./use-tenants.ts";

export interface OpenTenant {
  readonly tenant: ProviderTenantView | undefined;
  readonly error: Error | null;
  readonly isAsking: boolean;
  readonly ask: () => void;
}

/** One tenant's money, as its own people see it and more. */
export function useTenant(id: string): OpenTenant {
  const language = useLanguage();
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ["provider", "tenant", id, language],
    queryFn: ({ signal }) => ask("GET /api/provider/tenants/{tenant}/billing", of(id, language), { signal }),
    placeholderData: (previous) => (previous?.id === id ? previous : undefined),
  });
  return { tenant: data, error, isAsking: isFetching, ask: () => void refetch() };
}

export type TenantChange =
  | { readonly kind: "adjust"; readonly request: string; readonly micros: number; readonly reason: string }
  | { readonly kind: "hold"; readonly reason: string }
  | { readonly kind: "lift" }
  | { readonly kind: "plan"; readonly plan: string };

export function useChangeTenant(id: string): UseMutationResult<ProviderTenantView, Error, TenantChange> {
  const queries = useQueryClient();
  const language = useLanguage();
  return useMutation({
    mutationFn: (change: TenantChange) => send(id, change, language),
    onSuccess: async (tenant) => {
      queries.setQueryData(["provider", "tenant", id, language], tenant);
      await queries.invalidateQueries({ queryKey: TENANTS });
    },
  });
}

function send(id: string, change: TenantChange, language: Language): Promise<ProviderTenantView> {
  const tenant = of(id, language);
  switch (change.kind) {
    case "adjust": {
      const { kind: _kind, ...body } = change;
      return ask("POST /api/provider/tenants/{tenant}/adjustments", { ...tenant, body });
    }
    case "hold":
      return ask("PUT /api/provider/tenants/{tenant}/hold", { ...tenant, body: { reason: change.reason } });
    case "lift":
      return ask("DELETE /api/provider/tenants/{tenant}/hold", tenant);
    case "plan":
      return ask("PUT /api/provider/tenants/{tenant}/plan", { ...tenant, body: { plan: change.plan } });
    default:
      return change satisfies never;
  }
}

const of = (tenant: string, language: Language) => ({ params: { tenant }, query: { language } });
