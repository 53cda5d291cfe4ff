import { useTranslation } from "react-i18next";
import { codeOf } from "../api/account-error.ts";
import { useFailureWords } from "../app/use-failure-words.ts";
import { timeOfDay } from "../format/moment.ts";
import { useLanguage } from "../language/use-language.ts";
import { useOffice } from "../shell/office.ts";
import classes from "./stale-notice.module.css";

export interface StaleNoticeProps {
  readonly error: Error;
  /** Epoch milliseconds of what is shown. */
  readonly since: number;
}

/** What is shown may be old, and why. */
export function StaleNotice({ error, since }: StaleNoticeProps) {
  const { t } = useTranslation();
  const words = useFailureWords();
  const time = timeOfDay(since, { language: useLanguage(), zone: useOffice().zone });
  return (
    <p className={classes.stale} role="status">
      {codeOf(error) === "no-connection" ? t("calls.stale", { time }) : words(error)}
    </p>
  );
}
