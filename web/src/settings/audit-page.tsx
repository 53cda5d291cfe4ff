/** Who changed what in this office, when; each with what was there before and after. */
import { Button } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { EmptyNotice } from "../app/empty-notice.tsx";
import { FailureNotice } from "../app/failure-notice.tsx";
import table from "../app/data-table.module.css";
import { CallsSkeleton } from "../calls/calls-skeleton.tsx";
import { AuditDrawer } from "./audit-drawer.tsx";
import { AuditRows } from "./audit-rows.tsx";
import { useAudit } from "./use-audit.ts";

export function AuditPage({ openId }: { readonly openId: string | undefined }) {
  const { t } = useTranslation();
  const { entries, error, hasMore, isAsking, isAskingMore, ask, askMore } = useAudit();
  return (
    <>
      {entries === undefined && error === null && <CallsSkeleton label={t("settings.audit.loading")} />}
      {entries === undefined && error !== null && <FailureNotice error={error} retry={ask} retrying={isAsking} />}
      {entries?.length === 0 && (
        <EmptyNotice
          icon={<IconHistory size={32} stroke={1.6} />}
          title={t("settings.audit.emptyTitle")}
          text={t("settings.audit.emptyText")}
        />
      )}
      {entries !== undefined && entries.length > 0 && (
        <>
          <AuditRows entries={entries} openId={openId} />
          <div className={table.more}>
            <span role="status">{t("settings.audit.shown", { count: entries.length })}</span>
            {hasMore && (
              <Button variant="default" onClick={askMore} loading={isAskingMore}>
                {t("settings.audit.more")}
              </Button>
            )}
          </div>
        </>
      )}
      <AuditDrawer id={openId} entries={entries} />
    </>
  );
}
