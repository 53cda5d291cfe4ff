/** The areas of an office's account by address. Each is fetched when it is first opened, and knows its own pages. */
import { lazy } from "react";
import { Redirect, Route, Switch } from "wouter";
import { bringWords } from "../language/speak.ts";

const HomePage = lazy(() => import("../home/home-page.tsx").then(({ HomePage: component }) => ({ default: component })));
const CallsPages = lazy(() => import("../calls/calls-pages.tsx").then(({ CallsPages: component }) => ({ default: component })));
const VoicemailPage = lazy(() =>
  import("../voicemail/voicemail-page.tsx").then(({ VoicemailPage: component }) => ({ default: component })),
);
const MyPhonePage = lazy(() => import("../my-phone/my-phone-page.tsx").then(({ MyPhonePage: component }) => ({ default: component })));
const NumbersPages = lazy(() => import("../numbers/numbers-pages.tsx").then(({ NumbersPages: component }) => ({ default: component })));
const FlowPage = lazy(async () => {
  const [{ FlowPage: component }] = await Promise.all([import("../flow/flow-page.tsx"), bringWords("flow")]);
  return { default: component };
});
const PeoplePages = lazy(() => import("../people/people-pages.tsx").then(({ PeoplePages: component }) => ({ default: component })));
const PlacesPages = lazy(() => import("../places/places-pages.tsx").then(({ PlacesPages: component }) => ({ default: component })));
const SoundsPages = lazy(() => import("../sounds/sounds-pages.tsx").then(({ SoundsPages: component }) => ({ default: component })));
const BillingPages = lazy(() => import("../billing/billing-pages.tsx").then(({ BillingPages: component }) => ({ default: component })));
const SettingsPages = lazy(async () => {
  const [{ SettingsPages: component }] = await Promise.all([import("../settings/settings-pages.tsx"), bringWords("transfer")]);
  return { default: component };
});
const SecurityPage = lazy(() => import("../security/security-page.tsx").then(({ SecurityPage: component }) => ({ default: component })));

interface OfficePagesProps {
  /** The office is billed, and this person may see it. */
  readonly bills: boolean;
}

export function OfficePages({ bills }: OfficePagesProps) {
  return (
    <Switch>
      <Route path="/">
        <HomePage bills={bills} />
      </Route>
      <Route path="/calls/*?" component={CallsPages} />
      <Route path="/voicemail" component={VoicemailPage} />
      <Route path="/my-phone" component={MyPhonePage} />
      <Route path="/numbers/*?" component={NumbersPages} />
      <Route path="/flow" component={FlowPage} />
      <Route path="/people/*?" component={PeoplePages} />
      <Route path="/places/*?" component={PlacesPages} />
      <Route path="/sounds/*?" component={SoundsPages} />
      <Route path="/billing/*?" component={BillingPages} />
      <Route path="/settings/*?" component={SettingsPages} />
      <Route path="/me/security" component={SecurityPage} />
      <Route>
        <Redirect to="/" replace />
      </Route>
    </Switch>
  );
}
