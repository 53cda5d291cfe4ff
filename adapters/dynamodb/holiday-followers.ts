/** The tenants with an office that follows a holiday calendar: found without looking at all the others. */
import type { DialPlan } from "../../core/voice/dial-plan.ts";
import { holidaysIndex, holidaysKey } from "./keys.ts";
import type { Table, Write } from "./table.ts";

/** To be written beside a plan's change. */
export const followerWrite = ({ tenant, offices }: Pick<DialPlan, "tenant" | "offices">): Write =>
  offices.some(({ calendar }) => calendar !== undefined)
    ? { put: { ...holidaysKey(tenant), ...holidaysIndex(tenant), tenant } }
    : { delete: holidaysKey(tenant) };

export async function listFollowers(
  table: Pick<Table, "query">,
  page: { readonly limit: number; readonly cursor?: string },
): Promise<{ readonly tenants: readonly string[]; readonly cursor?: string }> {
  const { items, cursor } = await table.query({ index: "list", pk: holidaysIndex("").listPk, ...page });
  const tenants = items.map(({ pk }) => pk.slice(holidaysKey("").pk.length));
  return cursor === undefined ? { tenants } : { tenants, cursor };
}
