/** The office whose account this is: its zone and names are needed everywhere. */
import { createContext, use } from "react";
import type { TenantView } from "../../../core/account/views.ts";

export const OfficeContext = createContext<TenantView | null>(null);

export function useOffice(): TenantView {
  const office = use(OfficeContext);
  if (office === null) throw new Error("useOffice outside an office's pages");
  return office;
}
