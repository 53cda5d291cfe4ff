/** What happens if nothing is paid, and when: the fine before it happens. */
import { useTranslation } from "react-i18next";
import type { BillingView } from "../../../core/account/api/billing-view-schema.ts";
import type { NextView } from "../../../core/account/api/standing.ts";
import { longDay, shortDay } from "../format/day.ts";
import { useMoney } from "../format/use-money.ts";
import { usePhoneNumbers } from "../format/use-phone-numbers.ts";
import { useLanguage } from "../language/use-language.ts";
import classes from "./next-steps.module.css";

export interface NextStepsProps {
  readonly billing: BillingView;
  /** With what each means. */
  readonly explained?: boolean;
}

export function NextSteps({ billing, explained = false }: NextStepsProps) {
  const language = useLanguage();
  const words = useNextWords(billing);
  return (
    <ol className={classes.steps}>
      {billing.next.map((step) => {
        const [title, meaning] = words(step);
        return (
          <li key={step.kind + step.date} className={classes.step} data-step={step.kind}>
            <time dateTime={step.date} title={longDay(step.date, language)} className={classes.day}>
              {shortDay(step.date, language)}
            </time>
            <span>
              <span className={classes.title}>{title}</span>
              {explained && meaning !== undefined && <span className={classes.meaning}>{meaning}</span>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function useNextWords({ balanceMicros, currency, settings }: BillingView): (step: NextView) => [title: string, meaning?: string] {
  const { t } = useTranslation();
  const { money } = useMoney();
  const { phoneNumber } = usePhoneNumbers();
  return ({ kind, micros = 0 }) => {
    switch (kind) {
      case "remind":
        return [t("billing.next.remind")];
      case "fine": {
        const [before, after] = [money(balanceMicros, currency), money(balanceMicros - micros, currency)];
        return [t("billing.next.fine", { amount: money(micros, currency) }), t("billing.next.fineText", { before, after })];
      }
      case "block":
        return [t("billing.next.block"), blockMeaning()];
      case "release-numbers":
        return [t("billing.next.release-numbers"), t("billing.next.release-numbersText")];
      default:
        return kind satisfies never;
    }
  };

  function blockMeaning(): string {
    const { blockedForward } = settings;
    return blockedForward === null ? t("billing.next.blockText") : t("billing.next.blockForward", { number: phoneNumber(blockedForward) });
  }
}
