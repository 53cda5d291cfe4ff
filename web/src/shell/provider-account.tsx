/** The provider's own corner, inside the shell. */
import { Route, Switch } from "wouter";
import { onDemand } from "../app/on-demand.ts";
import type { SessionView } from "../../../core/account/api/session.ts";
import { Fetched } from "./fetched.tsx";
import { Shell } from "./shell.tsx";

const ProviderPages = onDemand(async () => (await import("../provider/provider-pages.tsx")).ProviderPages, "provider");
const SecurityPage = onDemand(async () => (await import("../security/security-page.tsx")).SecurityPage);

export function ProviderAccount({ session }: { readonly session: SessionView }) {
  return (
    <Shell session={session}>
      <Fetched>
        <Switch>
          <Route path="/me/security">
            <SecurityPage />
          </Route>
          <Route>
            <ProviderPages />
          </Route>
        </Switch>
      </Fetched>
    </Shell>
  );
}
