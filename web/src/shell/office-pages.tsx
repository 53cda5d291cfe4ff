/** The areas of an office's account by address. Each is fetched when it is first opened, and knows its own pages. */
import { Redirect, Route, Switch } from "wouter";
import { onDemand } from "../app/on-demand.ts";

const HomePage = onDemand(async () => (await import("../home/home-page.tsx")).HomePage);
const CallsPages = onDemand(async () => (await import("../calls/calls-pages.tsx")).CallsPages);
const VoicemailPage = onDemand(async () => (await import("../voicemail/voicemail-page.tsx")).VoicemailPage);
const MyPhonePage = onDemand(async () => (await import("../my-phone/my-phone-page.tsx")).MyPhonePage, "phone", "sounds");
const NumbersPages = onDemand(async () => (await import("../numbers/numbers-pages.tsx")).NumbersPages, "numbers");
const FlowPage = onDemand(async () => (await import("../flow/flow-page.tsx")).FlowPage, "flow", "sounds");
const PeoplePages = onDemand(async () => (await import("../people/people-pages.tsx")).PeoplePages, "people", "phone");
const PlacesPages = onDemand(async () => (await import("../places/places-pages.tsx")).PlacesPages, "places");
const SoundsPages = onDemand(async () => (await import("../sounds/sounds-pages.tsx")).SoundsPages, "sounds");
const BillingPages = onDemand(async () => (await import("../billing/billing-pages.tsx")).BillingPages);
const SettingsPages = onDemand(
  async () => (await import("../settings/settings-pages.tsx")).SettingsPages,
  "transfer",
  "settings",
  "people",
  "phone",
  "places",
  "sounds",
);
const SecurityPage = onDemand(async () => (await import("../security/security-page.tsx")).SecurityPage);

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
