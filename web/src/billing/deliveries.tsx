import { IconAlertCircle, IconCheck, IconClock, IconMail, IconMessage } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { NoticeView } from "../../../core/account/api/movements.ts";
import { usePhoneNumbers } from "../format/use-phone-numbers.ts";
import classes from "./deliveries.module.css";

const WAYS = { email: IconMail, sms: IconMessage };
const OUTCOMES = { waiting: IconClock, sent: IconCheck, failed: IconAlertCircle };

/** Whom a notice went to, each with what became of it. */
export function Deliveries({ deliveries }: Pick<NoticeView, "deliveries">) {
  const { t } = useTranslation();
  const { phoneNumber } = usePhoneNumbers();
  if (deliveries.length === 0) return <span className={classes.nobody}>{t("billing.notices.nobody")}</span>;
  return (
    <ul className={classes.deliveries}>
      {deliveries.map(({ by, to, state }) => {
        const [Way, Outcome] = [WAYS[by], OUTCOMES[state]];
        return (
          <li key={by + to} className={classes.delivery}>
            <Way size={16} stroke={1.6} role="img" aria-label={t(`billing.notices.${by}`)} className={classes.way} />
            <span className={classes.to}>
              {by === "sms" ? phoneNumber(to) : to}{" "}
              <span className={classes.outcome} data-state={state}>
                <Outcome size={14} stroke={2} aria-hidden />
                {t(`billing.notices.${state}`)}
              </span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
