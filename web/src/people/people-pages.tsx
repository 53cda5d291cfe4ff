/** Who is here: people with their telephones, groups that ring together, and who may do what. */
import { IconLock } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Redirect, Route, Switch } from "wouter";
import { EmptyNotice } from "../app/empty-notice.tsx";
import { PartTabs } from "../app/part-tabs.tsx";
import { useMay } from "../session/use-may.ts";
import { PageHead } from "../shell/page-head.tsx";
import { GroupsPage } from "./groups-page.tsx";
import { MembersPage } from "./members-page.tsx";
import { PeoplePage } from "./people-page.tsx";

export function PeoplePages() {
  const { t } = useTranslation();
  const mayPeople = useMay("people.manage");
  const mayMembers = useMay("members.manage");
  if (!mayPeople && !mayMembers)
    return (
      <>
        <PageHead title={t("people.title")} />
        <EmptyNotice icon={<IconLock size={32} stroke={1.6} />} title={t("people.notAllowed")} text={t("people.notAllowedText")} />
      </>
    );
  const people = [
    { path: "/people", name: t("people.parts.people") },
    { path: "/people/groups", name: t("people.parts.groups") },
  ];
  const members = [{ path: "/people/rights", name: t("people.parts.rights") }];
  return (
    <>
      <PageHead title={t("people.title")}>
        <PartTabs label={t("people.parts.label")} parts={[...(mayPeople ? people : []), ...(mayMembers ? members : [])]} />
      </PageHead>
      <Switch>
        {mayMembers && <Route path="/people/rights/:id?">{({ id }) => <MembersPage openId={id} />}</Route>}
        {mayPeople && <Route path="/people/groups/:id?">{({ id }) => <GroupsPage openId={id} />}</Route>}
        {mayPeople && <Route path="/people/:id?">{({ id }) => <PeoplePage openId={id} />}</Route>}
        <Route>
          <Redirect to={mayPeople ? "/people" : "/people/rights"} replace />
        </Route>
      </Switch>
    </>
  );
}
