/** Switches the PBX off for good, or on again: first what happens, then the name of the office, then the button. */
import { IconArrowLeft } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { BillingView } from "../../../core/account/api/billing-view-schema.ts";
import columns from "../app/columns.module.css";
import { Panel } from "../app/panel.tsx";
import { addDays, dayAt, longDay } from "../format/day.ts";
import { useMoney } from "../format/use-money.ts";
import { useLanguage } from "../language/use-language.ts";
import { useOffice } from "../shell/office.ts";
import { useMay } from "../session/use-may.ts";
import { SwitchForm } from "./switch-form.tsx";
import classes from "./settings.module.css";
import topUp from "./top-up.module.css";

export interface SwitchPageProps {
  readonly billing: BillingView;
}

export function SwitchPage({ billing }: SwitchPageProps) {
  const { t } = useTranslation();
  const maySwitch = useMay("billing.switch");
  const isOff = billing.standing.kind === "off";
  return (
    <div className={columns.single}>
      <Link href="/billing/settings" className={topUp.back}>
        <IconArrowLeft size={16} aria-hidden />
        {t("billing.parts.settings")}
      </Link>
      <Panel title={t(isOff ? "billing.off.onTitle" : "billing.off.title")}>
        {isOff ? <OnConsequences billing={billing} /> : <OffConsequences billing={billing} />}
        {maySwitch ? (
          <SwitchForm key={billing.standing.kind} change={isOff ? "switch-on" : "switch-off"} />
        ) : (
          <p className={classes.text}>{t("billing.off.onlyOwner")}</p>
        )}
      </Panel>
    </div>
  );
}

interface ConsequencesProps {
  readonly billing: BillingView;
}

function OffConsequences({ billing }: ConsequencesProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { name, zone } = useOffice();
  const { money } = useMoney();
  const released = longDay(addDays(dayAt(Date.now(), zone), billing.terms.releaseDays), language);
  return (
    <>
      <p className={classes.lead}>{t("billing.off.lead")}</p>
      <ul className={classes.consequences}>
        <li>{t("billing.off.calls", { name })}</li>
        <li>
          <strong>{t("billing.off.numbers", { day: released })}</strong>
        </li>
        <li>{t("billing.off.recordings")}</li>
        <li>{t("billing.off.fines")}</li>
        <li>{t("billing.off.balance", { balance: money(billing.balanceMicros, billing.currency) })}</li>
      </ul>
    </>
  );
}

function OnConsequences({ billing: { standing } }: ConsequencesProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { name, zone } = useOffice();
  if (standing.kind !== "off") return null;
  const released = longDay(standing.numbersReleasedOn, language);
  return (
    <>
      <p className={classes.lead}>
        {t("billing.off.isOff", { day: longDay(dayAt(standing.since, zone), language) })}{" "}
        {t(standing.numbersReleased ? "billing.off.gone" : "billing.off.kept", { day: released })} {t("billing.off.onLead")}
      </p>
      <ul className={classes.consequences}>
        <li>{standing.numbersReleased ? t("billing.off.onNoNumbers") : t("billing.off.onCalls", { name })}</li>
        <li>{t("billing.off.onDeadline")}</li>
      </ul>
    </>
  );
}
