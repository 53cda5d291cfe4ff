/** Whoever is signed in, in the account that is theirs: the provider's, an office's, or that of somebody who has no office yet. */
import { useLocation } from "wouter";
import { onDemand } from "../app/on-demand.ts";
import type { SessionView } from "../../../core/account/api/session.ts";
import { SessionContext } from "../session/session-context.ts";
import { Fetched } from "./fetched.tsx";
import { OfficeAccount } from "./office-account.tsx";
import { ProviderAccount } from "./provider-account.tsx";

const BeginOffice = onDemand(async () => (await import("../start/begin-office.tsx")).BeginOffice, "start");
const NewcomerAccount = onDemand(async () => (await import("./newcomer-account.tsx")).NewcomerAccount);

export function Account({ session }: { readonly session: SessionView }) {
  return (
    <SessionContext value={session}>
      <OwnAccount session={session} />
    </SessionContext>
  );
}

/** The provider's corner has an address of its own, so that a provider who has offices, or visits one, finds back to it. */
function OwnAccount({ session }: { readonly session: SessionView }) {
  const [path] = useLocation();
  const { role, tenant } = session;
  const isAtProviders = tenant === null || /^\/provider(\/|$)/.test(path);
  if (role === "provider" && isAtProviders) return <ProviderAccount session={{ ...session, tenant: null }} />;
  if (tenant === null)
    return (
      <Fetched>
        <NewcomerAccount session={session} />
      </Fetched>
    );
  // Whoever has an office may begin another: its address is about none that there is.
  if (session.address === "path" && /^\/start\/?$/.test(path))
    return (
      <Fetched>
        <BeginOffice />
      </Fetched>
    );
  return <OfficeAccount session={session} office={tenant} />;
}
