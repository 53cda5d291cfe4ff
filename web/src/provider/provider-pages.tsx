/** The provider's corner: tenants and their money, tariff plans, rate decks. Calls belong to the offices and aren't shown here. */
import { Redirect, Route, Switch } from "wouter";
import { PlanPage } from "./plan-page.tsx";
import { PlansPage } from "./plans-page.tsx";
import { RateImportPage } from "./rate-import-page.tsx";
import { RatesPage } from "./rates-page.tsx";
import { TenantsPage } from "./tenants-page.tsx";

export function ProviderPages() {
  return (
    <Switch>
      <Route path="/provider/tenants/:id?">{({ id }) => <TenantsPage openId={id} />}</Route>
      <Route path="/provider/plans">
        <PlansPage />
      </Route>
      <Route path="/provider/plans/:id">{({ id }) => <PlanPage key={id} id={id} />}</Route>
      <Route path="/provider/rates">
        <RatesPage />
      </Route>
      <Route path="/provider/rates/:deck">{({ deck }) => <RateImportPage key={deck} deck={deck} />}</Route>
      <Route>
        <Redirect to="/provider/tenants" replace />
      </Route>
    </Switch>
  );
}
