/** Everything before the account, each at its own address; any other address is where one comes back to after signing in. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Route, Switch, useLocation } from "wouter";
import { ConfirmPage } from "./confirm-page.tsx";
import { ForgotPage } from "./forgot-page.tsx";
import { ResetPage } from "./reset-page.tsx";
import { SignInPage } from "./sign-in-page.tsx";
import { SignUpPage } from "./sign-up-page.tsx";
import type { Credentials } from "./use-sign-in.ts";

export function Door() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  // Only this page's memory holds a password, until the code is entered.
  const [signedUp, setSignedUp] = useState<Credentials>();
  const [forgetful, setForgetful] = useState<string>();
  const [isReset, setIsReset] = useState(false);
  return (
    <Switch>
      <Route path="/sign-up">
        <SignUpPage
          onSent={(credentials) => {
            setSignedUp(credentials);
            go("/confirm");
          }}
        />
      </Route>
      <Route path="/confirm">
        <ConfirmPage signedUp={signedUp} />
      </Route>
      <Route path="/forgot">
        <ForgotPage
          onSent={(email) => {
            setForgetful(email);
            go("/new-password");
          }}
        />
      </Route>
      <Route path="/new-password">
        <ResetPage
          email={forgetful}
          onDone={() => {
            setIsReset(true);
            go("/");
          }}
        />
      </Route>
      <Route>
        <SignInPage done={isReset ? t("identity.reset.done") : undefined} />
      </Route>
    </Switch>
  );
}
