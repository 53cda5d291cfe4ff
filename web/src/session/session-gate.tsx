/** Shows the account to who is signed in, and the door to who is not. */
import { useQuery } from "@tanstack/react-query";
import { Suspense, useEffect } from "react";
import { onDemand } from "../app/on-demand.ts";
import { codeOf } from "../api/account-error.ts";
import { preferLanguage } from "../language/speak.ts";
import { FailureNotice } from "../app/failure-notice.tsx";
import { officeInAddress } from "./office-in-address.ts";
import { Opening } from "./opening.tsx";
import { sessionQuery } from "./session-query.ts";

// Who is signed in needs no door, and who is not needs nothing behind it yet.
const Door = onDemand(async () => (await import("./door.tsx")).Door);
const ForeignOffice = onDemand(async () => (await import("./foreign-office.tsx")).ForeignOffice);
const Account = onDemand(async () => (await import("../shell/account.tsx")).Account);

export function SessionGate() {
  const { data: session, error, refetch, isFetching } = useQuery(sessionQuery);
  const language = session?.tenant?.language;
  useEffect(() => {
    if (language !== undefined) void preferLanguage(language);
  }, [language]);

  if (codeOf(error) === "not-found" && officeInAddress() !== undefined)
    return (
      <Suspense fallback={<Opening />}>
        <ForeignOffice />
      </Suspense>
    );
  if (session === null)
    return (
      <Suspense fallback={<Opening />}>
        <Door />
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
