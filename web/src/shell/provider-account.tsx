/** The provider's own corner, inside the shell. */
import { lazy } from "react";
import { Route, Switch } from "wouter";
import type { SessionView } from "../../../core/account/api/session.ts";
import { bringWords } from "../language/speak.ts";
import { Fetched } from "./fetched.tsx";
import { Shell } from "./shell.tsx";

const ProviderPages = lazy(async () => {
  const [{ ProviderPages: component }] = await Promise.all([import("../provider/provider-pages.tsx"), bringWords("provider")]);
  return { default: component };
});
const SecurityPage = lazy(() => import("../security/security-page.tsx").then(({ SecurityPage: component }) => ({ default: component })));

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
