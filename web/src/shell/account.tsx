/** The signed-in account: its pages by address, inside the shell. Each is fetched when it is first opened. */
import { lazy, Suspense, type ReactNode } from "react";
import type { SessionView, TenantView } from "../../../core/account/views.ts";
import { Redirect, Route, Router, Switch } from "wouter";
import { officeBase, withoutOffice } from "../session/office-in-address.ts";
import { SessionContext } from "../session/session-context.ts";
import { StandingBanner } from "../billing/standing-banner.tsx";
import { useMay } from "../session/use-may.ts";
import { OfficeContext } from "./office.ts";
import { PageSkeleton } from "./page-skeleton.tsx";
import { Shell } from "./shell.tsx";

const HomePage = lazy(() => import("../home/home-page.tsx").then(({ HomePage: component }) => ({ default: component })));
const CallsPage = lazy(() => import("../calls/calls-page.tsx").then(({ CallsPage: component }) => ({ default: component })));
const VoicemailPage = lazy(() =>
  import("../voicemail/voicemail-page.tsx").then(({ VoicemailPage: component }) => ({ default: component })),
);
const BillingPages = lazy(() => import("../billing/billing-pages.tsx").then(({ BillingPages: component }) => ({ default: component })));
const PlacesPage = lazy(() => import("../places/places-page.tsx").then(({ PlacesPage: component }) => ({ default: component })));
const SoundsPages = lazy(() => import("../sounds/sounds-pages.tsx").then(({ SoundsPages: component }) => ({ default: component })));
const ProviderPages = lazy(() => import("../provider/provider-pages.tsx").then(({ ProviderPages: component }) => ({ default: component })));

export function Account({ session }: { readonly session: SessionView }) {
  return (
    <SessionContext value={session}>
      {session.tenant === null ? <ProviderAccount session={session} /> : <AtOffice session={session} office={session.tenant} />}
    </SessionContext>
  );
}

function ProviderAccount({ session }: { readonly session: SessionView }) {
  return (
    <Shell session={session}>
      <Fetched>
        <ProviderPages />
      </Fetched>
    </Shell>
  );
}

interface OfficeProps {
  readonly session: SessionView;
  readonly office: TenantView;
}

const here = (): string => `${withoutOffice(window.location.pathname)}${window.location.search}`;

/** An office's pages stand under its own address: its name, or a path. Whoever came by another one is led there. */
function AtOffice({ session, office }: OfficeProps) {
  const base = officeBase(office.id, session.address);
  if (base === "")
    return (
      <Switch>
        <Route path="/o/:office/*?">{() => <Redirect to={here()} replace />}</Route>
        <Route>
          <OfficeAccount session={session} office={office} />
        </Route>
      </Switch>
    );
  return (
    <Switch>
      <Route path={`${base}/*?`}>
        <Router base={base}>
          <OfficeAccount session={session} office={office} />
        </Router>
      </Route>
      <Route>{() => <Redirect to={`${base}${here()}`} replace />}</Route>
    </Switch>
  );
}

function OfficeAccount({ session, office }: OfficeProps) {
  const bills = useMay("billing.see") && office.billed;
  return (
    <OfficeContext value={office}>
      <Shell session={session} banner={bills && <StandingBanner />}>
        <Fetched>
          <OfficePages bills={bills} />
        </Fetched>
      </Shell>
    </OfficeContext>
  );
}

interface OfficePagesProps {
  /** The office is billed, and this person may see it. */
  readonly bills: boolean;
}

function OfficePages({ bills }: OfficePagesProps) {
  return (
    <Switch>
      <Route path="/">
        <HomePage bills={bills} />
      </Route>
      <Route path="/calls/:id?">{({ id }) => <CallsPage openId={id} />}</Route>
      <Route path="/voicemail">
        <VoicemailPage />
      </Route>
      <Route path="/places/:id?">{({ id }) => <PlacesPage openId={id} />}</Route>
      <Route path="/sounds/*?">
        <SoundsPages />
      </Route>
      <Route path="/billing/*?">
        <BillingPages />
      </Route>
      <Route>
        <Redirect to="/" replace />
      </Route>
    </Switch>
  );
}

function Fetched({ children }: { readonly children: ReactNode }) {
  return <Suspense fallback={<PageSkeleton />}>{children}</Suspense>;
}
