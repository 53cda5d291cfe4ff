/** The office whose account this is: its zone and names are needed everywhere. */
import { createContext, use } from "react";
import type { TenantView } from "../../../core/account/api/session.ts";

export const OfficeContext = createContext<TenantView | null>(null);

export function useOffice(): TenantView {
  const office = use(OfficeContext);
  if (office === null) throw new Error("useOffice outside an office's pages");
  return office;
}

/** Whose zone times are shown in where there is no office of one's own: the provider looks at one tenant after another. */
export const ZoneContext = createContext<string | null>(null);

/** IANA zone of the times on this page. */
export function useZone(): string {
  const zone = use(ZoneContext) ?? use(OfficeContext)?.zone;
  if (zone === undefined) throw new Error("useZone outside an office's pages");
  return zone;
}
