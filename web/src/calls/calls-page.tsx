/** Every call of the office, newest first; one of them may be open beside the list. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { CallDrawer } from "../call/call-drawer.tsx";
import { FailureNotice } from "../app/failure-notice.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { CallsFilter } from "./calls-filter.tsx";
import { CallsList } from "./calls-list.tsx";
import { CallsSkeleton } from "./calls-skeleton.tsx";
import type { Wanted } from "./find-calls.ts";
import { StaleNotice } from "./stale-notice.tsx";
import { useCalls } from "./use-calls.ts";

export function CallsPage({ openId }: { readonly openId: string | undefined }) {
  const { t } = useTranslation();
  const calls = useCalls();
  const [wanted, setWanted] = useState<Wanted>({ filter: "all", search: "" });
  return (
    <>
      <PageHead title={t("calls.title")}>
        <CallsFilter wanted={wanted} onChange={setWanted} />
      </PageHead>
      {calls.known !== undefined && calls.error !== null && <StaleNotice error={calls.error} since={calls.knownAt} />}
      {calls.known === undefined && calls.error === null && <CallsSkeleton />}
      {calls.known === undefined && calls.error !== null && (
        <FailureNotice error={calls.error} retry={calls.ask} retrying={calls.isAsking} />
      )}
      {calls.known !== undefined && (
        <CallsList
          calls={calls}
          known={calls.known}
          wanted={wanted}
          onShowAll={() => setWanted({ filter: "all", search: "" })}
          openId={openId}
        />
      )}
      <CallDrawer id={openId} inList={calls.known?.calls.find(({ id }) => id === openId)} />
    </>
  );
}
