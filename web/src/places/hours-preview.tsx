import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ask } from "../api/ask.ts";
import { dayAt } from "../format/day.ts";
import { useNow } from "../format/use-now.ts";
import { useHoursWords } from "./use-hours-words.ts";
import type { PlaceDraft } from "./use-places.ts";
import classes from "./place-form.module.css";

/** What the week and the days come to, in words, before anything is saved. */
export function HoursPreview({ draft }: { readonly draft: PlaceDraft }) {
  const { t } = useTranslation();
  const words = useHoursWords();
  const now = useNow();
  const { weekly, days, calendar, zone } = draft;
  const { country, region } = calendar ?? {};
  const { data } = useQuery({
    queryKey: ["holidays", country, region],
    queryFn: ({ signal }) =>
      ask("GET /api/holidays", { query: { country: country ?? "", ...(region === undefined ? {} : { region }) } }, { signal }),
    staleTime: 60 * 60_000,
    enabled: country !== undefined,
  });
  const holidays = calendar === null ? [] : (data?.holidays ?? []);
  const kept = holidays.filter(({ key, date }) => calendar?.without.includes(key) === false && !days.some((day) => day.date === date));
  const all = [...days, ...kept.map(({ date, name }) => ({ date, name, open: [] }))].filter(({ date }) => date !== "");
  return (
    <section className={`${classes.box} ${classes.raised}`}>
      <h3 className={classes.title}>{t("places.preview.title")}</h3>
      <p className={classes.text}>
        {words.week(weekly)} {words.days(all, dayAt(now, zone === "" ? "UTC" : zone))}
      </p>
    </section>
  );
}
