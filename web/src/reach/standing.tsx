import { IconArrowForwardUp, IconBellOff, IconCircleCheck, IconLock, IconPhoneOff, IconPlaneDeparture } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { PersonView } from "../../../core/account/api/person-view.ts";
import classes from "./standing.module.css";

const ICONS = {
  reachable: IconCircleCheck,
  "do-not-disturb": IconBellOff,
  away: IconPlaneDeparture,
  forwarded: IconArrowForwardUp,
  "no-phone": IconPhoneOff,
  suspended: IconLock,
};

/** How somebody can be reached now: word, icon and colour together. */
export function Standing({ is }: { readonly is: PersonView["standing"] }) {
  const { t } = useTranslation();
  const Icon = ICONS[is];
  return (
    <span className={classes.standing} data-standing={is}>
      <Icon size={18} stroke={1.6} aria-hidden />
      {t(`reach.standing.${is}`)}
    </span>
  );
}
