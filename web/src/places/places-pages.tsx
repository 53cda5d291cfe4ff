/** The offices; one may be open beside the list. */
import { Redirect, Route, Switch } from "wouter";
import { PlacesPage } from "./places-page.tsx";

export function PlacesPages() {
  return (
    <Switch>
      <Route path="/places/:id?">{({ id }) => <PlacesPage openId={id} />}</Route>
      <Route>
        <Redirect to="/places" replace />
      </Route>
    </Switch>
  );
}
