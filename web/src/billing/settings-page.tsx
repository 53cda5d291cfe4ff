/** How the office hears of money, where callers go while it is blocked, and the way to switch the PBX off. */
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { BillingView } from "../../../core/account/api/billing-view-schema.ts";
import columns from "../app/columns.module.css";
import { Panel } from "../app/panel.tsx";
import { SettingsForm } from "./settings-form.tsx";
import classes from "./settings.module.css";

export interface SettingsPageProps {
  readonly billing: BillingView;
}

export function SettingsPage({ billing }: SettingsPageProps) {
  const { t } = useTranslation();
  const isOff = billing.standing.kind === "off";
  return (
    <div className={columns.single}>
      <SettingsForm billing={billing} />
      <Panel title={t(isOff ? "billing.settings.on" : "billing.settings.off")}>
        <div className={classes.switch}>
          <p className={classes.text}>{t(isOff ? "billing.settings.onText" : "billing.settings.offText")}</p>
          <Button component={Link} href="/billing/switch-off" variant="default">
            {t(isOff ? "billing.banner.offButton" : "billing.settings.offButton")}
          </Button>
        </div>
      </Panel>
    </div>
  );
}
