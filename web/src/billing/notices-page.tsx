/** Everything that was told, to whom, and whether it got there. */
import { Button } from "@mantine/core";
import { IconMail } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { NoticeView } from "../../../core/account/api/movements.ts";
import { ask } from "../api/ask.ts";
import { usePages } from "../api/use-pages.ts";
import table from "../app/data-table.module.css";
import { EmptyNotice } from "../app/empty-notice.tsx";
import { FailureNotice } from "../app/failure-notice.tsx";
import { CallsSkeleton } from "../calls/calls-skeleton.tsx";
import { When } from "../format/when.tsx";
import { useIsNarrow } from "../shell/use-is-narrow.ts";
import { Deliveries } from "./deliveries.tsx";
import { BILLING } from "./use-billing.ts";
import classes from "./notices-page.module.css";

const limit = "50";

export function NoticesPage() {
  const { t } = useTranslation();
  const isNarrow = useIsNarrow();
  const list = usePages({
    key: [...BILLING, "notices"],
    ask: (cursor, signal) => ask("GET /api/billing/notices", { query: { limit, ...cursor } }, { signal }),
    itemsOf: (page) => page.notices,
  });
  const { items: notices, error } = list;
  if (notices === undefined)
    return error === null ? (
      <CallsSkeleton label={t("billing.notices.loading")} />
    ) : (
      <FailureNotice error={error} retry={list.ask} retrying={list.isAsking} />
    );
  if (notices.length === 0)
    return (
      <EmptyNotice
        icon={<IconMail size={32} stroke={1.6} />}
        title={t("billing.notices.emptyTitle")}
        text={t("billing.notices.emptyText")}
      />
    );
  return (
    <>
      {isNarrow ? <NoticeCards notices={notices} /> : <NoticeTable notices={notices} />}
      {list.hasMore && (
        <div className={table.more}>
          <Button variant="default" onClick={list.askMore} loading={list.isAskingMore}>
            {t("billing.notices.more")}
          </Button>
        </div>
      )}
    </>
  );
}

interface NoticesProps {
  readonly notices: readonly NoticeView[];
}

function NoticeTable({ notices }: NoticesProps) {
  const { t } = useTranslation();
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col" className={classes.when}>
            {t("billing.notices.when")}
          </th>
          <th scope="col">{t("billing.notices.subject")}</th>
          <th scope="col" className={classes.to}>
            {t("billing.notices.to")}
          </th>
        </tr>
      </thead>
      <tbody>
        {notices.map((notice) => (
          <tr key={notice.id}>
            <td>
              <When at={notice.at} />
            </td>
            <td className={table.wraps}>{notice.subject}</td>
            <td className={table.wraps}>
              <Deliveries deliveries={notice.deliveries} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function NoticeCards({ notices }: NoticesProps) {
  return (
    <ul className={table.cards}>
      {notices.map((notice) => (
        <li key={notice.id} className={table.card}>
          <span className={table.main}>{notice.subject}</span>
          <span className={table.side}>
            <When at={notice.at} />
          </span>
          <div className={classes.whole}>
            <Deliveries deliveries={notice.deliveries} />
          </div>
        </li>
      ))}
    </ul>
  );
}
