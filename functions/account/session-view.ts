/** The session as the pages see it. */
import { readBillingAccount } from "../../adapters/dynamodb/billing-accounts.ts";
import { readTenant, readTenants } from "../../adapters/dynamodb/tenants.ts";
import type { SessionView, TenantView } from "../../core/account/api/session.ts";
import type { Member, Person } from "./person.ts";
import type { AccountServices } from "./services.ts";

export async function sessionView(person: Person, services: AccountServices): Promise<SessionView> {
  const { identity, isProvider, memberships, membership, address } = person;
  const { email, name } = identity;
  const offices = await officesOf(
    memberships.filter(({ visiting }) => visiting === undefined),
    services,
  );
  if (membership === undefined)
    return { email, name, role: isProvider ? "provider" : "newcomer", rights: [], offices, tenant: null, address };
  return {
    email,
    name: membership.name,
    role: isProvider ? "provider" : membership.role,
    rights: [...membership.allowed],
    offices,
    tenant: await tenantView(membership.tenant, services),
    address,
    ...(membership.visit === undefined ? {} : { visit: membership.visit }),
  };
}

async function officesOf(memberships: readonly Member[], { table }: AccountServices): Promise<SessionView["offices"]> {
  const profiles = await readTenants(
    table,
    memberships.map(({ tenant }) => tenant),
  );
  return memberships.flatMap(({ tenant, role }) => {
    const name = profiles.get(tenant)?.name;
    return name === undefined ? [] : [{ id: tenant, name, role }];
  });
}

async function tenantView(tenant: string, { table }: AccountServices): Promise<TenantView> {
  const [profile, account] = await Promise.all([readTenant(table, tenant), readBillingAccount(table, tenant)]);
  if (profile === undefined) throw new Error("a member of an office that is not there");
  const { id, name, zone, country, language } = profile;
  return { id, name, zone, country, language, billed: account !== undefined };
}
