/** The session as the pages see it. */
import { readBillingAccount } from "../../adapters/dynamodb/billing-accounts.ts";
import { readTenant } from "../../adapters/dynamodb/tenants.ts";
import type { SessionView, TenantView } from "../../core/account/views.ts";
import type { Person } from "./person.ts";
import type { AccountServices } from "./services.ts";

export async function sessionView({ identity, isProvider, membership }: Person, services: AccountServices): Promise<SessionView> {
  const { email } = identity;
  if (membership === undefined) return { email, name: identity.name, role: "provider", tenant: null };
  const role = isProvider ? "provider" : membership.role;
  return { email, name: membership.name, role, tenant: await tenantView(membership.tenant, services) };
}

async function tenantView(tenant: string, { table }: AccountServices): Promise<TenantView> {
  const [profile, account] = await Promise.all([readTenant(table, tenant), readBillingAccount(table, tenant)]);
  if (profile === undefined) throw new Error("a member of an office that is not there");
  const { id, name, zone, country, language } = profile;
  return { id, name, zone, country, language, billed: account !== undefined };
}
