/** Shows the account to who is signed in, and the door to who is not. */
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useEffect } from "react";
import { preferLanguage } from "../language/speak.ts";
import { FailureNotice } from "../app/failure-notice.tsx";
import { Opening } from "./opening.tsx";
import { sessionQuery } from "./session-query.ts";

// Who is signed in needs no door, and who is not needs nothing behind it yet.
const SignInPage = lazy(() => import("./sign-in-page.tsx").then(({ SignInPage: component }) => ({ default: component })));
const Account = lazy(() => import("../shell/account.tsx").then(({ Account: component }) => ({ default: component })));

export function SessionGate() {
  const { data: session, error, refetch, isFetching } = useQuery(sessionQuery);
  const language = session?.tenant?.language;
  useEffect(() => {
    if (language !== undefined) void preferLanguage(language);
  }, [language]);

  if (session === null)
    return (
      <Suspense fallback={<Opening />}>
        <SignInPage />
      </Suspense>
    );
  if (session !== undefined)
    return (
      <Suspense fallback={<Opening />}>
        <Account session={session} />
      </Suspense>
    );
  if (error === null) return <Opening />;
  return <FailureNotice error={error} retry={() => void refetch()} retrying={isFetching} wholePage />;
}
