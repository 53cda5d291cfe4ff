/** An office's account: under the office's own address, inside the shell. */
import { Suspense, useEffect } from "react";
import { Redirect, Route, Router, Switch } from "wouter";
import { onDemand } from "../app/on-demand.ts";
import type { SessionView, TenantView } from "../../../core/account/api/session.ts";
import { StandingBanner } from "../billing/standing-banner.tsx";
import { officeBase, rememberOffice, withoutOffice } from "../session/office-in-address.ts";
import { useMay } from "../session/use-may.ts";
import { Fetched } from "./fetched.tsx";
import { OfficePages } from "./office-pages.tsx";
import { OfficeContext } from "./office.ts";
import { Shell } from "./shell.tsx";

const StartPages = onDemand(async () => (await import("../start/start-pages.tsx")).StartPages, "start", "numbers");
const VisitBanner = onDemand(async () => (await import("./visit-banner.tsx")).VisitBanner);

interface OfficeProps {
  readonly session: SessionView;
  readonly office: TenantView;
}

/** Where one is, as the office's own pages count. */
const here = (): string => `${withoutOffice(window.location.pathname)}${window.location.search}`;

/** An office's pages stand under its own address: its name, or a path. Whoever came by another one is led there. */
export function OfficeAccount({ session, office }: OfficeProps) {
  const base = officeBase(office.id, session.address);
  if (base === "")
    return (
      <Switch>
        <Route path="/o/:office/*?">{() => <Redirect to={here()} replace />}</Route>
        <Route>
          <AtOffice session={session} office={office} />
        </Route>
      </Switch>
    );
  return (
    <Switch>
      <Route path={`${base}/*?`}>
        <Router base={base}>
          <AtOffice session={session} office={office} />
        </Router>
      </Route>
      <Route>{() => <Redirect to={`${base}${here()}`} replace />}</Route>
    </Switch>
  );
}

/** The way to the first call fills the window; all else stands in the shell. */
function AtOffice({ session, office }: OfficeProps) {
  const { visit } = session;
  useEffect(() => {
    if (visit === undefined) rememberOffice(office.id);
  }, [visit, office.id]);
  return (
    <OfficeContext value={office}>
      <Switch>
        <Route path="/start/:step">
          {({ step }) => (
            <Fetched>
              <StartPages step={step} />
            </Fetched>
          )}
        </Route>
        <Route>
          <InShell session={session} office={office} />
        </Route>
      </Switch>
    </OfficeContext>
  );
}

function InShell({ session, office }: OfficeProps) {
  const { visit } = session;
  const bills = useMay("billing.see") && office.billed;
  return (
    <Shell
      session={session}
      banner={
        <>
          {visit !== undefined && (
            <Suspense>
              <VisitBanner visit={visit} office={office} />
            </Suspense>
          )}
          {bills && <StandingBanner />}
        </>
      }
    >
      <Fetched>
        <OfficePages bills={bills} />
      </Fetched>
    </Shell>
  );
}
