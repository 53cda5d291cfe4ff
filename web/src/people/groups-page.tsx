/** Groups that ring together or in turn; one of them may be open beside the list. */
import { Button } from "@mantine/core";
import { IconPlus, IconUsersGroup } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "wouter";
import type { GroupView } from "../../../core/account/api/person-view.ts";
import type { PeopleView } from "../../../core/account/api/people.ts";
import { EmptyNotice } from "../app/empty-notice.tsx";
import { FailureNotice } from "../app/failure-notice.tsx";
import table from "../app/data-table.module.css";
import { CallSkeleton } from "../call/call-skeleton.tsx";
import { CallsSkeleton } from "../calls/calls-skeleton.tsx";
import { FROM_LIST } from "../shell/opened-from-list.ts";
import { SideDrawer } from "../shell/side-drawer.tsx";
import { useIsNarrow } from "../shell/use-is-narrow.ts";
import { GroupForm } from "./group-form.tsx";
import { namesIn } from "./names-in.ts";
import { usePeople } from "./use-people.ts";
import classes from "./people.module.css";

const NEW = "new";

export function GroupsPage({ openId }: { readonly openId: string | undefined }) {
  const { t } = useTranslation();
  const { list, error, isAsking, ask } = usePeople();
  const add = (
    <Button
      renderRoot={(props) => <Link {...props} href="/people/groups/new" state={FROM_LIST} />}
      leftSection={<IconPlus size={16} aria-hidden />}
    >
      {t("people.groups.add")}
    </Button>
  );
  return (
    <>
      {list === undefined && error === null && <CallsSkeleton label={t("people.groups.loading")} />}
      {list === undefined && error !== null && <FailureNotice error={error} retry={ask} retrying={isAsking} />}
      {list?.groups.length === 0 && (
        <EmptyNotice
          icon={<IconUsersGroup size={32} stroke={1.6} />}
          title={t("people.groups.emptyTitle")}
          text={t("people.groups.emptyText")}
        >
          {add}
        </EmptyNotice>
      )}
      {list !== undefined && list.groups.length > 0 && (
        <>
          <GroupRows list={list} openId={openId} />
          <div className={table.more}>{add}</div>
        </>
      )}
      <GroupDrawer id={openId} list={list} />
    </>
  );
}

function GroupRows({ list, openId }: { readonly list: PeopleView; readonly openId: string | undefined }) {
  const { t } = useTranslation();
  const isNarrow = useIsNarrow();
  if (isNarrow)
    return (
      <ul className={table.cards}>
        {list.groups.map((group) => (
          <li key={group.id}>
            <Link href={`/people/groups/${group.id}`} state={FROM_LIST} className={table.card ?? ""}>
              <span className={table.main}>{group.name}</span>
              <span className={table.side}>{group.extension}</span>
              <span className={table.quiet}>{namesIn(list, group.people)}</span>
            </Link>
          </li>
        ))}
      </ul>
    );
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t("people.name")}</th>
          <th scope="col" className={classes.extension}>
            {t("people.extension")}
          </th>
          <th scope="col">{t("people.groups.members")}</th>
          <th scope="col" className={classes.some}>
            {t("people.groups.strategy")}
          </th>
        </tr>
      </thead>
      <tbody>
        {list.groups.map((group) => (
          <tr key={group.id} className={table.row} data-open={group.id === openId || undefined}>
            <td>
              <Link href={`/people/groups/${group.id}`} state={FROM_LIST} className={table.link ?? ""}>
                {group.name}
              </Link>
            </td>
            <td className={table.quiet}>{group.extension}</td>
            <td className={table.quiet}>{namesIn(list, group.people)}</td>
            <td className={table.quiet}>{t(`people.groups.strategies.${group.strategy}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function GroupDrawer({ id, list }: { readonly id: string | undefined; readonly list: PeopleView | undefined }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [shown, setShown] = useState(id);
  if (id !== undefined && id !== shown) setShown(id);
  const group: GroupView | undefined = list?.groups.find((known) => known.id === shown);
  return (
    <SideDrawer
      isOpen={id !== undefined && (id === NEW || list === undefined || group !== undefined)}
      title={shown === NEW ? t("people.groups.new") : (group?.name ?? t("people.parts.groups"))}
      list="/people/groups"
      names={{ back: t("people.groups.back"), close: t("people.close") }}
    >
      {(close) =>
        list === undefined || (shown !== NEW && group === undefined) ? (
          <CallSkeleton label={t("people.groups.loading")} />
        ) : (
          <GroupForm
            key={shown}
            group={shown === NEW ? undefined : group}
            list={list}
            onAdded={(added) => navigate(`/people/groups/${added.id}`, { replace: true })}
            onRemoved={close}
          />
        )
      }
    </SideDrawer>
  );
}
