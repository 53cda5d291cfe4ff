/** Visits of the provider, beside what else is known of the person. */
import { visitSchema, type Visit } from "../../core/tenants/visit.ts";
import { visitKey } from "./keys.ts";
import type { Table, Write } from "./table.ts";

/** The item itself goes when the visit is over, some time later. */
export const startVisitWrite = (user: string, visit: Visit): Write => ({
  put: { ...visitKey(user, visit.tenant), ...visit, expiresAt: Math.ceil(visit.until / 1000) },
});

export const endVisitWrite = (user: string, { tenant, since }: Visit): Write => ({
  delete: visitKey(user, tenant),
  onlyIf: { equals: { since } },
});

/** Also one whose time is over. */
export async function readVisit(table: Pick<Table, "get">, user: string, tenant: string): Promise<Visit | undefined> {
  const item = await table.get(visitKey(user, tenant), { consistent: true });
  return item === undefined ? undefined : visitSchema.parse(item);
}
