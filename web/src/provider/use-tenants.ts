import type { TenantRow } from "../../../core/account/api/tenants.ts";
import { ask } from "../api/ask.ts";
import { usePages, type Pages } from "../api/use-pages.ts";

export const TENANTS = ["provider", "tenants"] as const;
const limit = "100";

export const useTenants = (): Pages<TenantRow> =>
  usePages({
    key: TENANTS,
    ask: (cursor, signal) => ask("GET /api/provider/tenants", { query: { limit, ...cursor } }, { signal }),
    itemsOf: ({ tenants }) => tenants,
  });
