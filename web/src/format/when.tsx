/** A moment: relative when recent, exact on hover and for who hears the page. */
import { useTranslation } from "react-i18next";
import { useLanguage } from "../language/use-language.ts";
import { useZone } from "../shell/office.ts";
import { exactMoment, moment, type Moment } from "./moment.ts";
import { useNow } from "./use-now.ts";

/** @param props.at epoch milliseconds */
export function When({ at }: { readonly at: number }) {
  const now = useNow();
  const clock = { language: useLanguage(), zone: useZone() };
  const exact = exactMoment(at, clock);
  return (
    <time dateTime={new Date(at).toISOString()} title={exact}>
      <MomentWords moment={moment(at, now, clock)} />
    </time>
  );
}

function MomentWords({ moment: told }: { readonly moment: Moment }) {
  const { t } = useTranslation();
  switch (told.kind) {
    case "now":
      return t("time.now");
    case "minutes-ago":
      return t("time.minutesAgo", { count: told.minutes });
    case "yesterday":
      return t("time.yesterday", { time: told.time });
    case "date":
      return told.text;
    default:
      return told satisfies never;
  }
}
