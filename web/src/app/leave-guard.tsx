/** Every way to another page of the account goes through here: links, keys, closing a drawer, and the browser's back. */
import { Suspense, useEffect, useRef, useState, type ReactNode } from "react";
import { Router, type AroundNavHandler } from "wouter";
import { onDemand } from "./on-demand.ts";
import { answerLeaving, forgetUnsaved, isAnythingUnsaved, leaveBy, loadLeaveDialog } from "./unsaved.ts";

const LeaveDialog = onDemand(async () => (await loadLeaveDialog()).LeaveDialog);

interface Wanted {
  readonly go: () => void;
  readonly isAsked: boolean;
}

const aroundNav: AroundNavHandler = (navigate, to, options) => {
  const isElsewhere = new URL(to, window.location.href).pathname !== window.location.pathname;
  if (isElsewhere) leaveBy(() => navigate(to, options));
  else navigate(to, options);
};

export function LeaveGuard({ children }: { readonly children: ReactNode }) {
  const [wanted, setWanted] = useState<Wanted>();
  const ask = (go: () => void): void => setWanted((before) => before ?? { go, isAsked: false });
  useEffect(() => answerLeaving(ask), []);
  useGuardedHistory();
  // A form that was saved a moment ago says so in the same rendering as the wish to leave it: only then is it known whether to ask.
  useEffect(() => {
    if (wanted === undefined || wanted.isAsked) return;
    if (isAnythingUnsaved()) return setWanted({ ...wanted, isAsked: true });
    setWanted(undefined);
    wanted.go();
  }, [wanted]);
  const leave = (): void => {
    forgetUnsaved();
    setWanted(undefined);
    wanted?.go();
  };
  return (
    <>
      <Router aroundNav={aroundNav}>{children}</Router>
      {wanted?.isAsked === true && (
        <Suspense>
          <LeaveDialog onLeave={leave} onStay={() => setWanted(undefined)} />
        </Suspense>
      )}
    </>
  );
}

/** Back has already happened when one hears of it: the page is put back on top, and the question comes; leaving it is then going back again. */
function useGuardedHistory(): void {
  const here = useRef({ href: window.location.href, state: historyState() });
  useEffect(() => {
    const note = (): void => {
      here.current = { href: window.location.href, state: historyState() };
    };
    const back = (event: PopStateEvent): void => {
      const { href, state } = here.current;
      if (!isAnythingUnsaved() || new URL(href).pathname === window.location.pathname) return note();
      event.stopImmediatePropagation();
      window.history.pushState(state, "", href);
      leaveBy(() => window.history.back());
    };
    // Before the router hears of it.
    window.addEventListener("popstate", back, { capture: true });
    window.addEventListener("pushState", note);
    window.addEventListener("replaceState", note);
    return () => {
      window.removeEventListener("popstate", back, { capture: true });
      window.removeEventListener("pushState", note);
      window.removeEventListener("replaceState", note);
    };
  }, []);
}

const historyState = (): unknown => window.history.state;
