import { IconAlertTriangle, IconCircleCheck, IconHandStop, IconLock, IconPower } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { StandingView } from "../../../core/account/api/standing.ts";
import classes from "./standing-word.module.css";

const ICONS = { good: IconCircleCheck, grace: IconAlertTriangle, blocked: IconLock, held: IconHandStop, off: IconPower };

/** Where an office stands: word, icon and colour together. */
export function StandingWord({ kind }: { readonly kind: StandingView["kind"] }) {
  const { t } = useTranslation();
  const Icon = ICONS[kind];
  return (
    <span className={classes.standing} data-standing={kind}>
      <Icon size={18} stroke={1.6} aria-hidden />
      {t(`billing.standing.${kind}`)}
    </span>
  );
}
