/** The office's calls; one may be open beside the list. */
import { Redirect, Route, Switch } from "wouter";
import { CallsPage } from "./calls-page.tsx";

export function CallsPages() {
  return (
    <Switch>
      <Route path="/calls/:id?">{({ id }) => <CallsPage openId={id} />}</Route>
      <Route>
        <Redirect to="/calls" replace />
      </Route>
    </Switch>
  );
}
