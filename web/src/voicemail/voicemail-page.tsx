/** The messages callers left, newest first; one plays at a time, where it stands. */
import { Button } from "@mantine/core";
import { IconRecordMail } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyNotice } from "../app/empty-notice.tsx";
import { FailureNotice } from "../app/failure-notice.tsx";
import { CallsSkeleton } from "../calls/calls-skeleton.tsx";
import type { KnownCalls } from "../calls/known-calls.ts";
import { StaleNotice } from "../calls/stale-notice.tsx";
import { useCalls, type Calls } from "../calls/use-calls.ts";
import { PageHead } from "../shell/page-head.tsx";
import { VoicemailRow } from "./voicemail-row.tsx";
import classes from "./voicemail-page.module.css";

export function VoicemailPage() {
  const { t } = useTranslation();
  const calls = useCalls();
  return (
    <>
      <PageHead title={t("voicemail.title")} />
      {calls.known !== undefined && calls.error !== null && <StaleNotice error={calls.error} since={calls.knownAt} />}
      {calls.known === undefined && calls.error === null && <CallsSkeleton />}
      {calls.known === undefined && calls.error !== null && (
        <FailureNotice error={calls.error} retry={calls.ask} retrying={calls.isAsking} />
      )}
      {calls.known !== undefined && <Messages calls={calls} known={calls.known} />}
    </>
  );
}

function Messages({ calls, known }: { readonly calls: Calls; readonly known: KnownCalls }) {
  const [openId, setOpenId] = useState<string>();
  const messages = known.calls.filter(({ outcome }) => outcome.kind === "voicemail");
  if (messages.length === 0) return <NoMessages calls={calls} known={known} />;
  return (
    <>
      <ul className={classes.messages}>
        {messages.map((call) => (
          <VoicemailRow
            key={call.id}
            call={call}
            isOpen={call.id === openId}
            onToggle={() => setOpenId(call.id === openId ? undefined : call.id)}
          />
        ))}
      </ul>
      <div className={classes.more}>
        <LookBack calls={calls} known={known} />
      </div>
    </>
  );
}

function NoMessages({ calls, known }: { readonly calls: Calls; readonly known: KnownCalls }) {
  const { t } = useTranslation();
  const count = known.calls.length;
  const isAll = known.cursor === undefined;
  return (
    <EmptyNotice
      icon={<IconRecordMail size={32} stroke={1.6} />}
      title={t(isAll ? "voicemail.emptyTitle" : "voicemail.nothingTitle")}
      text={isAll ? t("voicemail.emptyText") : t("voicemail.nothingText", { count })}
    >
      <LookBack calls={calls} known={known} />
    </EmptyNotice>
  );
}

function LookBack({ calls, known }: { readonly calls: Calls; readonly known: KnownCalls }) {
  const { t } = useTranslation();
  if (known.cursor === undefined) return null;
  return (
    <Button variant="default" onClick={calls.askEarlier} loading={calls.isAskingEarlier}>
      {t("voicemail.lookBack")}
    </Button>
  );
}
