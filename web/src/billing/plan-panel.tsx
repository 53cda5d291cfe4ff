import { useTranslation } from "react-i18next";
import type { BillingView } from "../../../core/account/api/billing-view-schema.ts";
import { FactList } from "../app/fact-list.tsx";
import { Panel } from "../app/panel.tsx";
import { useMoney } from "../format/use-money.ts";

/** What the office pays and gets. */
export function PlanPanel({ billing }: { readonly billing: BillingView }) {
  const { t } = useTranslation();
  const { money } = useMoney();
  const { plan, currency, includedSecondsLeft } = billing;
  const left = Math.floor(includedSecondsLeft / 60);
  const features = (["recording", "voicemail", "paidForwarding"] as const).filter((feature) => plan.features[feature]);
  return (
    <Panel title={t("billing.plan.title", { name: plan.name })}>
      <FactList
        facts={[
          {
            name: t("billing.plan.fee"),
            value: plan.monthlyFeeMicros === 0 ? t("billing.plan.noFee") : money(plan.monthlyFeeMicros, currency),
          },
          { name: t("billing.plan.rent"), value: money(plan.numberRentMicros, currency) },
          {
            name: t("billing.plan.included"),
            value:
              plan.includedMinutes === 0 ? t("billing.plan.noIncluded") : t("billing.plan.minutes", { left, count: plan.includedMinutes }),
          },
          { name: t("billing.plan.shortNumbers"), value: plan.shortNumbers },
          { name: t("billing.plan.channels"), value: plan.channels },
          {
            name: t("billing.plan.features"),
            value: features.length === 0 ? t("billing.plan.nothing") : features.map((feature) => t(`billing.plan.${feature}`)).join(", "),
          },
        ]}
      />
    </Panel>
  );
}
