/** Who changed what in this office, when; each with what was there before and after. */
import { Button } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyNotice } from "../app/empty-notice.tsx";
import { FailureNotice } from "../app/failure-notice.tsx";
import table from "../app/data-table.module.css";
import { CallsSkeleton } from "../calls/calls-skeleton.tsx";
import { dayAt, longDay } from "../format/day.ts";
import { useLanguage } from "../language/use-language.ts";
import { useOffice } from "../shell/office.ts";
import { AuditDrawer } from "./audit-drawer.tsx";
import { AuditFilter, type AuditWanted } from "./audit-filter.tsx";
import { AuditRows } from "./audit-rows.tsx";
import { useAudit } from "./use-audit.ts";

export function AuditPage({ openId }: { readonly openId: string | undefined }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { zone } = useOffice();
  const [wanted, setWanted] = useState<AuditWanted>({});
  // A new one begins with an empty name.
  const [filter, setFilter] = useState(0);
  const { items: entries, lastPage, error, hasMore, isAsking, isAskingMore, ask, askMore } = useAudit(wanted);
  const searchedTo = lastPage?.searchedTo;
  const isFiltered = wanted.by !== undefined || wanted.action !== undefined;
  const showAll = (): void => {
    setWanted({});
    setFilter(filter + 1);
  };
  return (
    <>
      {(isFiltered || (entries !== undefined && entries.length > 0)) && <AuditFilter key={filter} wanted={wanted} onChange={setWanted} />}
      {entries === undefined && error === null && <CallsSkeleton label={t("settings.audit.loading")} />}
      {entries === undefined && error !== null && <FailureNotice error={error} retry={ask} retrying={isAsking} />}
      {entries?.length === 0 && isFiltered && !hasMore && (
        <EmptyNotice
          icon={<IconHistory size={32} stroke={1.6} />}
          title={t("settings.audit.noneFound")}
          text={t("settings.audit.noneFoundText")}
        >
          <Button variant="default" onClick={showAll}>
            {t("settings.audit.showAll")}
          </Button>
        </EmptyNotice>
      )}
      {entries?.length === 0 && !isFiltered && (
        <EmptyNotice
          icon={<IconHistory size={32} stroke={1.6} />}
          title={t("settings.audit.emptyTitle")}
          text={t("settings.audit.emptyText")}
        />
      )}
      {entries !== undefined && (entries.length > 0 || hasMore) && (
        <>
          {entries.length > 0 && <AuditRows entries={entries} openId={openId} />}
          <div className={table.more}>
            <span role="status">
              {t("settings.audit.shown", { count: entries.length })}
              {searchedTo !== undefined && ` · ${t("settings.audit.searchedTo", { day: longDay(dayAt(searchedTo, zone), language) })}`}
            </span>
            {hasMore && (
              <Button variant="default" onClick={askMore} loading={isAskingMore}>
                {t(searchedTo === undefined ? "settings.audit.more" : "settings.audit.goOn")}
              </Button>
            )}
          </div>
        </>
      )}
      <AuditDrawer id={openId} entries={entries} />
    </>
  );
}
