/** The office's numbers; one may be open beside the list, or a new one is picked. */
import { Redirect, Route, Switch } from "wouter";
import { useMay } from "../session/use-may.ts";
import { BuyPage } from "./buy-page.tsx";
import { NumbersPage } from "./numbers-page.tsx";

export function NumbersPages() {
  if (!useMay("numbers.manage")) return <Redirect to="/" replace />;
  return (
    <Switch>
      <Route path="/numbers/new">
        <BuyPage />
      </Route>
      <Route path="/numbers/:digits?">{({ digits }) => <NumbersPage openDigits={digits} />}</Route>
      <Route>
        <Redirect to="/numbers" replace />
      </Route>
    </Switch>
  );
}
