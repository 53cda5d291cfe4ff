/** The office's own settings, part by part, each at its own address and for those who may see it. */
import { IconLock } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Redirect, Route, Switch } from "wouter";
import { EmptyNotice } from "../app/empty-notice.tsx";
import { PartTabs } from "../app/part-tabs.tsx";
import { useMay } from "../session/use-may.ts";
import { PageHead } from "../shell/page-head.tsx";
import { AuditPage } from "./audit-page.tsx";
import { TransferPanel } from "./transfer/transfer-panel.tsx";
import { OfficePage } from "./office-page.tsx";

export function SettingsPages() {
  const { t } = useTranslation();
  const maySettle = useMay("settings.manage");
  const mayAudit = useMay("audit.see");
  const mayTransfer = useMay("office.transfer");
  // Whoever adds a part adds a line here and a route below.
  const parts = [
    { path: "/settings", name: t("settings.parts.office"), may: maySettle },
    { path: "/settings/changes", name: t("settings.parts.audit"), may: mayAudit },
    { path: "/settings/transfer", name: t("transfer.part"), may: mayTransfer },
  ].filter(({ may }) => may);
  const [first] = parts;
  if (first === undefined)
    return (
      <>
        <PageHead title={t("settings.title")} />
        <EmptyNotice icon={<IconLock size={32} stroke={1.6} />} title={t("settings.notAllowed")} text={t("settings.notAllowedText")} />
      </>
    );
  return (
    <>
      <PageHead title={t("settings.title")}>
        <PartTabs label={t("settings.parts.label")} parts={parts} />
      </PageHead>
      <Switch>
        {maySettle && (
          <Route path="/settings">
            <OfficePage />
          </Route>
        )}
        {mayAudit && <Route path="/settings/changes/:id?">{({ id }) => <AuditPage openId={id} />}</Route>}
        {mayTransfer && (
          <Route path="/settings/transfer">
            <TransferPanel />
          </Route>
        )}
        <Route>
          <Redirect to={first.path} replace />
        </Route>
      </Switch>
    </>
  );
}
