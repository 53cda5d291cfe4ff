/** The signed-in account: its pages by address, inside the shell. Each is fetched when it is first opened. */
import { lazy, Suspense, useEffect, type ReactNode } from "react";
import type { SessionView, TenantView } from "../../../core/account/views.ts";
import { Redirect, Route, Router, Switch, useLocation } from "wouter";
import { officeBase, rememberOffice, withoutOffice } from "../session/office-in-address.ts";
import { SessionContext } from "../session/session-context.ts";
import { PageBoundary } from "../app/page-boundary.tsx";
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
const StartPages = lazy(() => import("../start/start-pages.tsx").then(({ StartPages: component }) => ({ default: component })));
const ProviderPages = lazy(() => import("../provider/provider-pages.tsx").then(({ ProviderPages: component }) => ({ default: component })));
const BeginOffice = lazy(() => import("../start/begin-office.tsx").then(({ BeginOffice: component }) => ({ default: component })));
const NewcomerAccount = lazy(() => import("./newcomer-account.tsx").then(({ NewcomerAccount: component }) => ({ default: component })));
const SecurityPage = lazy(() => import("../security/security-page.tsx").then(({ SecurityPage: component }) => ({ default: component })));
const VisitBanner = lazy(() => import("./visit-banner.tsx").then(({ VisitBanner: component }) => ({ default: component })));

export function Account({ session }: { readonly session: SessionView }) {
  return (
    <SessionContext value={session}>
      <OwnAccount session={session} />
    </SessionContext>
  );
}

/** The provider's corner has an address of its own, so that a provider who has offices, or visits one, finds back to it. */
function OwnAccount({ session }: { readonly session: SessionView }) {
  const [path] = useLocation();
  const { role, tenant } = session;
  const isAtProviders = tenant === null || /^\/provider(\/|$)/.test(path);
  if (role === "provider" && isAtProviders) return <ProviderAccount session={{ ...session, tenant: null }} />;
  if (tenant === null)
    return (
      <Fetched>
        <NewcomerAccount session={session} />
      </Fetched>
    );
  // Whoever has an office may begin another: its address is about none that there is.
  if (session.address === "path" && /^\/start\/?$/.test(path))
    return (
      <Fetched>
        <BeginOffice />
      </Fetched>
    );
  return <AtOffice session={session} office={tenant} />;
}

function ProviderAccount({ session }: { readonly session: SessionView }) {
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
      <Route path="/me/security">
        <SecurityPage />
      </Route>
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
  const [page] = useLocation();
  return (
    <PageBoundary page={page}>
      <Suspense fallback={<PageSkeleton />}>{children}</Suspense>
    </PageBoundary>
  );
}
