/** Every call of the office, newest first; one of them may be open beside the list. */
import { useTranslation } from "react-i18next";
import { useSearchParams } from "wouter";
import { CallDrawer } from "../call/call-drawer.tsx";
import { FailureNotice } from "../app/failure-notice.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { CallsFilter } from "./calls-filter.tsx";
import { CallsList } from "./calls-list.tsx";
import { CallsSkeleton } from "./calls-skeleton.tsx";
import { isNarrowed, readWanted, writeWanted, type CallsWanted } from "./calls-address.ts";
import { MoreFilters } from "./more-filters.tsx";
import { StaleNotice } from "./stale-notice.tsx";
import { useCalls } from "./use-calls.ts";

export function CallsPage({ openId }: { readonly openId: string | undefined }) {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const wanted = readWanted(address);
  const setWanted = (next: CallsWanted): void => setAddress(writeWanted(next), { replace: true });
  const calls = useCalls(wanted);
  const numbers = (calls.known?.calls ?? []).flatMap(({ number }) => number ?? []);
  return (
    <>
      <PageHead title={t("calls.title")}>
        <CallsFilter wanted={wanted} onChange={setWanted} />
      </PageHead>
      <MoreFilters wanted={wanted} onChange={setWanted} numbers={numbers} />
      {calls.known !== undefined && calls.error !== null && <StaleNotice error={calls.error} />}
      {calls.known === undefined && calls.error === null && <CallsSkeleton />}
      {calls.known === undefined && calls.error !== null && (
        <FailureNotice error={calls.error} retry={calls.ask} retrying={calls.isAsking} />
      )}
      {calls.known !== undefined && (
        <CallsList calls={calls} known={calls.known} isNarrowed={isNarrowed(wanted)} onShowAll={() => setWanted({})} openId={openId} />
      )}
      <CallDrawer id={openId} inList={calls.known?.calls.find(({ id }) => id === openId)} />
    </>
  );
}
