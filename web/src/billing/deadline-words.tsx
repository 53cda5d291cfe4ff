/** The deadline in a sentence and how near it is. */
import { useTranslation } from "react-i18next";
import type { BillingView } from "../../../core/account/api/billing-view-schema.ts";
import { dayAt, longDay } from "../format/day.ts";
import { useLanguage } from "../language/use-language.ts";
import classes from "./deadline-words.module.css";

export interface DeadlineWordsProps {
  readonly billing: Pick<BillingView, "standing" | "terms">;
  /** IANA zone of the office. */
  readonly zone: string;
}

export function DeadlineWords({ billing, zone }: DeadlineWordsProps) {
  const [title, aside] = useDeadlineWords(billing, zone);
  return (
    <>
      <p className={classes.title} data-standing={billing.standing.kind}>
        {title}
      </p>
      {aside !== undefined && <p className={classes.aside}>{aside}</p>}
    </>
  );
}

function useDeadlineWords({ standing, terms }: DeadlineWordsProps["billing"], zone: string): [title: string, aside?: string] {
  const { t } = useTranslation();
  const language = useLanguage();
  const day = (date: string): string => longDay(date, language);
  switch (standing.kind) {
    case "good": {
      const left = t("billing.deadline.left", { count: standing.daysLeft });
      const renews = t("billing.deadline.renews", { count: terms.periodMonths });
      return [`${t("billing.deadline.by", { day: day(standing.deadline) })} · ${left}`, renews];
    }
    case "grace":
      return [
        standing.daysLeft <= 1 ? t("billing.deadline.blockToday") : t("billing.deadline.blockIn", { count: standing.daysLeft }),
        t("billing.deadline.missed", { day: day(standing.deadline) }),
      ];
    case "blocked":
      return [t("billing.deadline.blocked", { day: day(standing.deadline) })];
    case "held":
      return [t("billing.deadline.held", { day: day(dayAt(standing.since, zone)) }), t("billing.deadline.heldText")];
    case "off":
      return [t("billing.deadline.off", { day: day(dayAt(standing.since, zone)) })];
    default:
      return standing satisfies never;
  }
}
