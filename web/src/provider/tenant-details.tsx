import { Button } from "@mantine/core";
import { IconBuildings } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ProviderTenantView } from "../../../core/account/api/tenants.ts";
import { codeOf } from "../api/account-error.ts";
import { EmptyNotice } from "../app/empty-notice.tsx";
import { FailureNotice } from "../app/failure-notice.tsx";
import { BalanceFigures } from "../billing/balance-panel.tsx";
import { deadlineLine } from "../billing/deadline-line.ts";
import { DeadlinePicture } from "../billing/deadline-picture.tsx";
import { DeadlineWords } from "../billing/deadline-words.tsx";
import { EntryRows } from "../billing/entry-rows.tsx";
import { NextSteps } from "../billing/next-steps.tsx";
import { StandingWord } from "../billing/standing-word.tsx";
import { CallSkeleton } from "../call/call-skeleton.tsx";
import { Part } from "../call/part.tsx";
import { dayAt, longDay } from "../format/day.ts";
import { useLanguage } from "../language/use-language.ts";
import { ZoneContext } from "../shell/office.ts";
import { AdjustForm } from "./adjust-form.tsx";
import { HoldForm } from "./hold-form.tsx";
import { PlanChoice } from "./plan-choice.tsx";
import { useTenant } from "./use-tenant.ts";
import { VisitForm } from "./visit-form.tsx";
import classes from "./tenant-details.module.css";

export interface TenantDetailsProps {
  readonly id: string;
  readonly onClose: () => void;
}

export function TenantDetails({ id, onClose }: TenantDetailsProps) {
  const { t } = useTranslation();
  const { tenant, error, ask, isAsking } = useTenant(id);
  if (tenant !== undefined)
    return (
      <ZoneContext value={tenant.zone}>
        <WholeTenant tenant={tenant} />
      </ZoneContext>
    );
  if (error === null) return <CallSkeleton label={t("provider.tenants.get")} />;
  if (codeOf(error) !== "not-found" && codeOf(error) !== "bad-request")
    return <FailureNotice error={error} retry={ask} retrying={isAsking} />;
  return (
    <EmptyNotice
      icon={<IconBuildings size={32} stroke={1.6} />}
      title={t("provider.tenants.notFoundTitle")}
      text={t("provider.tenants.notFoundText")}
    >
      <Button variant="default" mt="xs" onClick={onClose}>
        {t("provider.tenants.all")}
      </Button>
    </EmptyNotice>
  );
}

function WholeTenant({ tenant }: { readonly tenant: ProviderTenantView }) {
  const { t } = useTranslation();
  const { billing, entries } = tenant;
  return (
    <>
      <MoneyPart tenant={tenant} />
      {billing.next.length > 0 && (
        <Part title={t(billing.standing.kind === "off" ? "billing.next.titleOff" : "billing.next.title")}>
          <NextSteps billing={billing} />
        </Part>
      )}
      <Part title={t("provider.adjust.title")}>
        <AdjustForm tenant={tenant} />
      </Part>
      <Part title={t("identity.visit.title")}>
        <VisitForm tenant={tenant} />
      </Part>
      <Part title={t("provider.hold.title")}>
        <HoldForm key={String(tenant.hold === null)} tenant={tenant} />
      </Part>
      <Part title={t("provider.plan.title")}>
        <PlanChoice key={tenant.planId} tenant={tenant} />
      </Part>
      <Part title={t("provider.tenants.entries")}>
        {entries.entries.length === 0 ? (
          <p className={classes.text}>{t("provider.tenants.noEntries")}</p>
        ) : (
          <div className={classes.entries}>
            <EntryRows entries={entries.entries} currency={entries.currency} asCards />
          </div>
        )}
      </Part>
    </>
  );
}

function MoneyPart({ tenant: { billing, hold, zone } }: { readonly tenant: ProviderTenantView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const line = deadlineLine(billing);
  return (
    <section className={classes.money} aria-label={t("provider.tenants.money")}>
      <div className={classes.top}>
        <div>
          <BalanceFigures billing={billing} />
        </div>
        <StandingWord kind={billing.standing.kind} />
      </div>
      {hold === null ? (
        <DeadlineWords billing={billing} zone={zone} />
      ) : (
        <p className={classes.held}>
          {t("provider.tenants.held", { day: longDay(dayAt(hold.since, zone), language), reason: hold.reason })}
        </p>
      )}
      {line !== undefined && <DeadlinePicture line={line} />}
    </section>
  );
}
