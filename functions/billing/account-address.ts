/** Where the account is, and how its offices are named, as the stack tells it. */
import * as z from "zod/mini";
import type { AccountAddress } from "../../core/tenants/office-address.ts";

/** Empty without a domain. */
export const tenantDomainEnvironment = { TENANT_DOMAIN: z.string() };

export function accountAddress(settings: { readonly ACCOUNT_URL: string; readonly TENANT_DOMAIN: string }): AccountAddress {
  const accountUrl = new URL(settings.ACCOUNT_URL).origin;
  return settings.TENANT_DOMAIN === "" ? { accountUrl } : { accountUrl, tenantDomain: settings.TENANT_DOMAIN };
}
