/** Who is signed in; null when nobody is. */
import { queryOptions } from "@tanstack/react-query";
import type { SessionView } from "../../../core/account/api/session.ts";
import { AccountError } from "../api/account-error.ts";
import { request } from "../api/request.ts";
import { lastOffice, officeInAddress } from "./office-in-address.ts";

export const SESSION = ["session"] as const;

export const sessionQuery = queryOptions({ queryKey: SESSION, queryFn: askSession, staleTime: 5 * 60_000 });

/** The office in the address, else the one that was open last: it may have shut its owner out meanwhile, which is nothing to tell then. */
async function askSession({ signal }: { readonly signal: AbortSignal }): Promise<SessionView | null> {
  const office = officeInAddress() ?? lastOffice();
  try {
    return await request<SessionView>("/session", { signal, office });
  } catch (error) {
    if (!(error instanceof AccountError)) throw error;
    if (error.status === 401) return null;
    if (error.code !== "not-found" || officeInAddress() !== undefined) throw error;
    return request<SessionView>("/session", { signal, office: null });
  }
}
