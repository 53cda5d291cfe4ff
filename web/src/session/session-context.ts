/** Who is signed in, for every page. */
import { createContext, use } from "react";
import type { SessionView } from "../../../core/account/api/session.ts";

export const SessionContext = createContext<SessionView | null>(null);

export function useSession(): SessionView {
  const session = use(SessionContext);
  if (session === null) throw new Error("useSession outside the account");
  return session;
}
