import { IconCircleCheck, IconMoon } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { PlaceView } from "../../../core/account/api/places.ts";
import { comingMoment } from "../format/moment.ts";
import { useLanguage } from "../language/use-language.ts";
import classes from "./open-state.module.css";

/** Whether an office is open now, and if not, why. */
export function OpenState({ place: { now, closedUntil, zone } }: { readonly place: PlaceView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (now.open)
    return (
      <span className={classes.open}>
        <IconCircleCheck size={16} aria-hidden /> {t("places.open")}
      </span>
    );
  const day = now.exception;
  const words =
    closedUntil === null
      ? day === undefined || day === ""
        ? t("places.closed")
        : t("places.closedFor", { day })
      : t("places.closedUntil", { moment: comingMoment(closedUntil, Date.now(), { language, zone }) });
  return (
    <span className={closedUntil === null ? classes.closed : classes.shut}>
      <IconMoon size={16} aria-hidden /> {words}
    </span>
  );
}
