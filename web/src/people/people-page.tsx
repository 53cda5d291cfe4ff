/** Everybody with a telephone; one of them may be open beside the list. */
import { Button } from "@mantine/core";
import { IconPlus, IconUsers } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { PeopleView } from "../../../core/account/api/people.ts";
import { EmptyNotice } from "../app/empty-notice.tsx";
import { FailureNotice } from "../app/failure-notice.tsx";
import table from "../app/data-table.module.css";
import { CallsSkeleton } from "../calls/calls-skeleton.tsx";
import { FROM_LIST } from "../shell/opened-from-list.ts";
import { PeopleRows } from "./people-rows.tsx";
import { PersonDrawer } from "./person-drawer.tsx";
import { usePeople } from "./use-people.ts";
import classes from "./people.module.css";

export function PeoplePage({ openId }: { readonly openId: string | undefined }) {
  const { t } = useTranslation();
  const { list, error, isAsking, ask } = usePeople();
  const isFull = list !== undefined && list.extensions.most !== null && list.extensions.used >= list.extensions.most;
  const add = (
    <Button
      renderRoot={(props) => <Link {...props} href="/people/new" state={FROM_LIST} />}
      leftSection={<IconPlus size={16} aria-hidden />}
    >
      {t("people.add")}
    </Button>
  );
  return (
    <>
      {list === undefined && error === null && <CallsSkeleton label={t("reach.loading")} />}
      {list === undefined && error !== null && <FailureNotice error={error} retry={ask} retrying={isAsking} />}
      {list?.people.length === 0 && (
        <EmptyNotice icon={<IconUsers size={32} stroke={1.6} />} title={t("people.emptyTitle")} text={t("people.emptyText")}>
          {add}
        </EmptyNotice>
      )}
      {list !== undefined && list.people.length > 0 && (
        <>
          <Extensions extensions={list.extensions} />
          <PeopleRows list={list} openId={openId} />
          <div className={table.more}>
            <span role="status">{t("people.count", { count: list.people.length })}</span>
            {!isFull && add}
          </div>
        </>
      )}
      <PersonDrawer id={openId} list={list} />
    </>
  );
}

/** The tariff plan's limit, before anybody comes up against it. */
function Extensions({ extensions: { used, most } }: Pick<PeopleView, "extensions">) {
  const { t } = useTranslation();
  if (most === null) return null;
  const isFull = used >= most;
  return (
    <p className={classes.lead} data-full={isFull || undefined}>
      {t(isFull ? "people.usedAll" : "people.used", { used, most })}
    </p>
  );
}
