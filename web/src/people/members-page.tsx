/** Everybody who may sign in, what the roles mean, and one member beside the list. */
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "wouter";
import { FailureNotice } from "../app/failure-notice.tsx";
import table from "../app/data-table.module.css";
import { Panel } from "../app/panel.tsx";
import { CallSkeleton } from "../call/call-skeleton.tsx";
import { CallsSkeleton } from "../calls/calls-skeleton.tsx";
import { FROM_LIST } from "../shell/opened-from-list.ts";
import { SideDrawer } from "../shell/side-drawer.tsx";
import { MemberForm } from "./member-form.tsx";
import { MemberRows } from "./member-rows.tsx";
import { useMembers, type MembersView } from "./use-members.ts";
import classes from "./people.module.css";

const NEW = "new";
const ROLES = ["owner", "admin", "operator", "manager", "user"] as const;

export function MembersPage({ openId }: { readonly openId: string | undefined }) {
  const { t } = useTranslation();
  const { list, error, isAsking, ask } = useMembers();
  return (
    <>
      {list === undefined && error === null && <CallsSkeleton label={t("people.rights.loading")} />}
      {list === undefined && error !== null && <FailureNotice error={error} retry={ask} retrying={isAsking} />}
      {list !== undefined && (
        <>
          <p className={classes.lead}>{t("people.rights.lead")}</p>
          <MemberRows members={list.members} openId={openId} />
          <div className={table.more}>
            <span role="status">{t("people.count", { count: list.members.length })}</span>
            <Button
              renderRoot={(props) => <Link {...props} href="/people/rights/new" state={FROM_LIST} />}
              leftSection={<IconPlus size={16} aria-hidden />}
            >
              {t("people.rights.invite")}
            </Button>
          </div>
          <div className={classes.explained}>
            <Panel title={t("people.rights.explained")}>
              <dl className={classes.roles}>
                {ROLES.map((role) => (
                  <div key={role}>
                    <dt>{t(`roles.${role}`)}</dt>
                    <dd>{t(`people.rights.roles.${role}`)}</dd>
                  </div>
                ))}
              </dl>
            </Panel>
          </div>
        </>
      )}
      <MemberDrawer id={openId} list={list} />
    </>
  );
}

function MemberDrawer({ id, list }: { readonly id: string | undefined; readonly list: MembersView | undefined }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [shown, setShown] = useState(id);
  if (id !== undefined && id !== shown) setShown(id);
  const member = list?.members.find(({ user }) => user === shown);
  return (
    <SideDrawer
      isOpen={id !== undefined && (id === NEW || list === undefined || member !== undefined)}
      title={shown === NEW ? t("people.rights.new") : (member?.name ?? t("people.parts.rights"))}
      list="/people/rights"
      names={{ back: t("people.rights.back"), close: t("people.close") }}
    >
      {(close) =>
        list === undefined || (shown !== NEW && member === undefined) ? (
          <CallSkeleton label={t("people.rights.loading")} />
        ) : (
          <MemberForm
            key={shown}
            member={shown === NEW ? undefined : member}
            mayGive={list.mayGive}
            onInvited={({ user }) => navigate(`/people/rights/${user}`, { replace: true })}
            onRemoved={close}
          />
        )
      }
    </SideDrawer>
  );
}
