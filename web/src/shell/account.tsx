/** The signed-in account: its pages by address, inside the shell. */
import type { SessionView } from "../../../core/account/views.ts";
import { Redirect, Route, Switch } from "wouter";
import { CallsPage } from "../calls/calls-page.tsx";
import { VoicemailPage } from "../voicemail/voicemail-page.tsx";
import { OfficeContext } from "./office.ts";
import { ProviderPage } from "./provider-page.tsx";
import { Shell } from "./shell.tsx";

export function Account({ session }: { readonly session: SessionView }) {
  if (session.tenant === null)
    return (
      <Shell session={session} sections={[]}>
        <ProviderPage />
      </Shell>
    );
  return (
    <OfficeContext value={session.tenant}>
      <Shell session={session} sections={["calls", "voicemail"]}>
        <Switch>
          <Route path="/calls/:id?">{({ id }) => <CallsPage openId={id} />}</Route>
          <Route path="/voicemail">
            <VoicemailPage />
          </Route>
          <Route>
            <Redirect to="/calls" replace />
          </Route>
        </Switch>
      </Shell>
    </OfficeContext>
  );
}
