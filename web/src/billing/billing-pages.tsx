/** The office's money, part by part, each at its own address. */
import { IconLock } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Redirect, Route, Switch } from "wouter";
import type { ReactNode } from "react";
import type { BillingView } from "../../../core/account/api/billing-view-schema.ts";
import { EmptyNotice } from "../app/empty-notice.tsx";
import { FailureNotice } from "../app/failure-notice.tsx";
import { StaleNotice } from "../calls/stale-notice.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { PageSkeleton } from "../shell/page-skeleton.tsx";
import { useMay } from "../session/use-may.ts";
import { BillingTabs } from "./billing-tabs.tsx";
import { MovementsPage } from "./movements-page.tsx";
import { NoticesPage } from "./notices-page.tsx";
import { OverviewPage } from "./overview-page.tsx";
import { SettingsPage } from "./settings-page.tsx";
import { SwitchPage } from "./switch-page.tsx";
import { TopUpPage } from "./top-up-page.tsx";
import { useBilling } from "./use-billing.ts";

export function BillingPages() {
  const { t } = useTranslation();
  const maySee = useMay("billing.see");
  if (!maySee)
    return (
      <>
        <PageHead title={t("billing.title")} />
        <EmptyNotice icon={<IconLock size={32} stroke={1.6} />} title={t("billing.notAllowed")} text={t("billing.notAllowedText")} />
      </>
    );
  return (
    <>
      <PageHead title={t("billing.title")}>
        <BillingTabs />
      </PageHead>
      <Parts />
    </>
  );
}

function Parts() {
  return (
    <Switch>
      <Route path="/billing">
        <Known page={(billing) => <OverviewPage billing={billing} />} />
      </Route>
      <Route path="/billing/top-up">
        <Known page={(billing) => <TopUpPage billing={billing} />} />
      </Route>
      <Route path="/billing/movements">
        <Known page={(billing) => <MovementsPage billing={billing} />} />
      </Route>
      <Route path="/billing/notices">
        <NoticesPage />
      </Route>
      <Route path="/billing/settings">
        <Known page={(billing) => <SettingsPage billing={billing} />} />
      </Route>
      <Route path="/billing/switch-off">
        <Known page={(billing) => <SwitchPage billing={billing} />} />
      </Route>
      <Route>
        <Redirect to="/billing" replace />
      </Route>
    </Switch>
  );
}

/** A page of the account, once it is known; before that its shape, or why it isn't there. */
function Known({ page }: { readonly page: (billing: BillingView) => ReactNode }) {
  const { t } = useTranslation();
  const { billing, error, isAsking, ask } = useBilling();
  if (billing === undefined)
    return error === null ? (
      <PageSkeleton label={t("billing.loading")} body />
    ) : (
      <FailureNotice error={error} retry={ask} retrying={isAsking} />
    );
  return (
    <>
      {error !== null && <StaleNotice error={error} />}
      {page(billing)}
    </>
  );
}
