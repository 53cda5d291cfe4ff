/** What callers hear: the library of sounds, and the office's standing sentences. */
import { IconLock } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Redirect, Route, Switch } from "wouter";
import { EmptyNotice } from "../app/empty-notice.tsx";
import { PartTabs } from "../app/part-tabs.tsx";
import { useMay } from "../session/use-may.ts";
import { PageHead } from "../shell/page-head.tsx";
import { LibraryPage } from "./library-page.tsx";
import { SentencesPage } from "./sentences-page.tsx";

export function SoundsPages() {
  const { t } = useTranslation();
  const may = useMay("sounds.manage");
  if (!may)
    return (
      <>
        <PageHead title={t("sounds.title")} />
        <EmptyNotice icon={<IconLock size={32} stroke={1.6} />} title={t("sounds.notAllowed")} text={t("sounds.notAllowedText")} />
      </>
    );
  const parts = [
    { path: "/sounds", name: t("sounds.parts.library") },
    { path: "/sounds/sentences", name: t("sounds.parts.sentences") },
  ];
  return (
    <>
      <PageHead title={t("sounds.title")}>
        <PartTabs label={t("sounds.parts.label")} parts={parts} />
      </PageHead>
      <Switch>
        <Route path="/sounds/sentences">
          <SentencesPage />
        </Route>
        <Route path="/sounds/:id?">{({ id }) => <LibraryPage openId={id} />}</Route>
        <Route>
          <Redirect to="/sounds" replace />
        </Route>
      </Switch>
    </>
  );
}
