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
const FlowPage = lazy(() => import("../flow/flow-page.tsx").then(({ FlowPage: component }) => ({ default: component })));
const BillingPages = lazy(() => import("../billing/billing-pages.tsx").then(({ BillingPages: component }) => ({ default: component })));
const MyPhonePage = lazy(() => import("../my-phone/my-phone-page.tsx").then(({ MyPhonePage: component }) => ({ default: component })));
const PeoplePages = lazy(() => import("../people/people-pages.tsx").then(({ PeoplePages: component }) => ({ default: component })));
const PlacesPage = lazy(() => import("../places/places-page.tsx").then(({ PlacesPage: component }) => ({ default: component })));
const SettingsPages = lazy(() => import("../settings/settings-pages.tsx").then(({ SettingsPages: component }) => ({ default: component })));
const SoundsPages = lazy(() => import("../sounds/sounds-pages.tsx").then(({ SoundsPages: component }) => ({ default: component })));
const NumbersPages = lazy(() => import("../numbers/numbers-pages.tsx").then(({ NumbersPages: component }) => ({ default: component })));
const BeginOffice = lazy(() => import("../start/begin-office.tsx").then(({ BeginOffice: component }) => ({ default: component })));
const StartPages = lazy(() => import("../start/start-pages.tsx").then(({ StartPages: component }) => ({ default: component })));
const ProviderPages = lazy(() => import("../provider/provider-pages.tsx").then(({ ProviderPages: component }) => ({ default: component })));

export function Account({ session }: { readonly session: SessionView }) {
  return (
    <SessionContext value={session}>
      {session.tenant === null ? <WithoutOffice session={session} /> : <AtOffice session={session} office={session.tenant} />}
    </SessionContext>
  );
}

/** The provider has none; a newcomer begins one. */
function WithoutOffice({ session }: { readonly session: SessionView }) {
  if (session.role === "provider") return <ProviderAccount session={session} />;
  return (
    <Fetched>
      <BeginOffice />
    </Fetched>
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

/** Where one is, as the office's own pages count. */
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

/** The way to the first call fills the window; all else stands in the shell. */
function OfficeAccount({ session, office }: OfficeProps) {
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
  const bills = useMay("billing.see") && office.billed;
  return (
    <Shell session={session} banner={bills && <StandingBanner />}>
      <Fetched>
        <OfficePages bills={bills} />
      </Fetched>
    </Shell>
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
      <Route path="/my-phone">
        <MyPhonePage />
      </Route>
      <Route path="/people/*?">
        <PeoplePages />
      </Route>
      <Route path="/places/:id?">{({ id }) => <PlacesPage openId={id} />}</Route>
      <Route path="/numbers/*?">
        <NumbersPages />
      </Route>
      <Route path="/settings/*?">
        <SettingsPages />
      </Route>
      <Route path="/sounds/*?">
        <SoundsPages />
      </Route>
      <Route path="/flow">
        <FlowPage />
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
