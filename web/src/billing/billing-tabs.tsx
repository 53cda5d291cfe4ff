import { useTranslation } from "react-i18next";
import { Link, useLocation } from "wouter";
import classes from "./billing-tabs.module.css";

const PARTS = { overview: "/billing", movements: "/billing/movements", notices: "/billing/notices", settings: "/billing/settings" };

/** The parts of billing, each with its own address. */
export function BillingTabs() {
  const { t } = useTranslation();
  const [location] = useLocation();
  return (
    <nav className={classes.tabs} aria-label={t("billing.parts.label")}>
      {(["overview", "movements", "notices", "settings"] as const).map((part) => (
        <Link key={part} href={PARTS[part]} className={classes.tab} aria-current={location === PARTS[part] ? "page" : undefined}>
          {t(`billing.parts.${part}`)}
        </Link>
      ))}
    </nav>
  );
}
