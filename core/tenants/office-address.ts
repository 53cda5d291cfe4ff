/** Where an office's pages are: under a name of its own where the provider has a domain, else below the one account. */

export interface AccountAddress {
  /** Origin of the common entrance, `https://app.phones.example.com`. */
  readonly accountUrl: string;
  /** Offices are names below it; absent where the provider has none. */
  readonly tenantDomain?: string;
}

/**
 * `https://duka-travel.phones.example.com/billing`, or `https://d1.cloudfront.net/o/duka-travel/billing`.
 * @param path as the office's pages have it, with a slash in front
 */
export function officeAddress({ accountUrl, tenantDomain }: AccountAddress, tenant: string, path = ""): string {
  const account = new URL(accountUrl);
  if (tenantDomain === undefined) return `${account.origin}/o/${tenant}${path}`;
  // The port, which only this machine has, stays.
  account.hostname = `${tenant}.${tenantDomain}`;
  return `${account.origin}${path}`;
}

/** The common entrance's name below the domain. */
const ENTRANCE = "app";

/** What a host's name says: the common entrance, an office, or (undefined) that it is none of ours. */
export type HostMeaning = { readonly kind: "entrance" } | { readonly kind: "office"; readonly tenant: string };

/** @param host with the port, if it has one, in lower case */
export function meaningOfHost(host: string, tenantDomain: string): HostMeaning | undefined {
  const [name = ""] = host.split(":", 1);
  if (!name.endsWith(`.${tenantDomain}`)) return undefined;
  const label = name.slice(0, -tenantDomain.length - 1);
  if (!/^[a-z0-9-]+$/.test(label)) return undefined;
  return label === ENTRANCE ? { kind: "entrance" } : { kind: "office", tenant: label };
}

/** Names that mean something else to people, browsers or mail servers; no office may be called so. */
const RESERVED: ReadonlySet<string> = new Set(
  [
    ENTRANCE,
    "www api admin account login auth sip widget status help support billing docs static assets cdn",
    "mail smtp imap pop mx ns1 ns2 dns ftp autoconfig autodiscover mta-sts wpad localhost",
    "postmaster hostmaster webmaster abuse security root simu provider",
  ].flatMap((names) => names.split(" ")),
);

/** Whether an office may not have this id. (`xn--` begins names in other scripts, which could look like another's.) */
export const isReservedOffice = (tenant: string): boolean => RESERVED.has(tenant) || tenant.startsWith("xn--");
