import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { StandingView } from "../../../core/account/api/standing.ts";
import classes from "./top-up-button.module.css";

/** The banner above every page has the button then, and one is enough. */
export function isAskedAbove({ kind }: StandingView): boolean {
  return kind === "grace" || kind === "blocked";
}

export function TopUpButton() {
  const { t } = useTranslation();
  return (
    <Button component={Link} href="/billing/top-up" className={classes.button} leftSection={<IconPlus size={16} aria-hidden />}>
      {t("billing.topUp")}
    </Button>
  );
}
