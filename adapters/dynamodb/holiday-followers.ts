/** The tenants with an office that follows a holiday calendar: found without looking at all the others. */
import type { DialPlan } from "../../core/voice/dial-plan.ts";
import { holidaysIndex, holidaysKey } from "./keys.ts";
import type { Table, Write } from "./table.ts";

type Planned = Pick<DialPlan, "tenant" | "offices">;

/** To be written with the plan's next version; nothing when no office of it follows a calendar, nor did one before. */
export function followerWrites(plan: Planned, before: Planned | undefined): readonly Write[] {
  const { tenant } = plan;
  if (follows(plan)) return [{ put: { ...holidaysKey(tenant), ...holidaysIndex(tenant), tenant } }];
  return before !== undefined && follows(before) ? [{ delete: holidaysKey(tenant) }] : [];
}

const follows = ({ offices }: Planned): boolean => offices.some(({ calendar }) => calendar !== undefined);

export async function listFollowers(
  table: Pick<Table, "query">,
  page: { readonly limit: number; readonly cursor?: string },
): Promise<{ readonly tenants: readonly string[]; readonly cursor?: string }> {
  const { items, cursor } = await table.query({ index: "list", pk: holidaysIndex("").listPk, ...page });
  const tenants = items.map(({ pk }) => pk.slice(holidaysKey("").pk.length));
  return cursor === undefined ? { tenants } : { tenants, cursor };
}
