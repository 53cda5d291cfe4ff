/** The deadline as a line with "today" on it. */
import { useTranslation } from "react-i18next";
import { shortDay } from "../format/day.ts";
import { useLanguage } from "../language/use-language.ts";
import type { DeadlineLine, LineMark } from "./deadline-line.ts";
import classes from "./deadline-picture.module.css";

export function DeadlinePicture({ line }: { readonly line: DeadlineLine }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const day = (kind: LineMark["kind"]): string => {
    const mark = line.marks.find((each) => each.kind === kind);
    return mark === undefined ? "" : shortDay(mark.day, language);
  };
  const firstReminder = line.marks.find(({ kind }) => kind === "reminder");
  const labelled = line.marks.filter((mark) => mark.kind !== "reminder" || mark === firstReminder);
  const today = line.today === undefined ? "–" : shortDay(line.today.day, language);
  return (
    <div
      className={classes.picture}
      role="img"
      aria-label={t("billing.deadline.line", { start: day("start"), deadline: day("deadline"), block: day("block"), today })}
    >
      <div className={classes.track} aria-hidden>
        <Stretches line={line} />
        {line.marks.map((mark) => (
          <span key={mark.day + mark.kind} className={classes.mark} data-mark={mark.kind} style={{ insetInlineStart: percent(mark.at) }} />
        ))}
        {line.today !== undefined && <Today at={line.today.at} />}
      </div>
      <div className={classes.labels} aria-hidden>
        {labelled.map((mark) => (
          <span key={mark.kind} className={classes.label} data-mark={mark.kind} style={{ insetInlineStart: percent(mark.at) }}>
            <span className={classes.name}>{t(`billing.deadline.${mark.kind === "deadline" ? "end" : mark.kind}`)}</span>
            {shortDay(mark.day, language)}
          </span>
        ))}
      </div>
    </div>
  );
}

/** What lies behind is full, what comes is pale: in the colour of what it means to get there. */
function Stretches({ line }: { readonly line: DeadlineLine }) {
  const deadline = line.marks.find(({ kind }) => kind === "deadline")?.at ?? 1;
  const reached = line.today?.at ?? 1;
  return (
    <>
      <span className={classes.stretch} data-stretch="period" style={{ insetInlineStart: 0, width: percent(deadline) }} />
      <span
        className={classes.stretch}
        data-stretch="grace"
        style={{ insetInlineStart: percent(deadline), width: percent(1 - deadline) }}
      />
      <span className={classes.stretch} data-stretch="done" style={{ insetInlineStart: 0, width: percent(Math.min(reached, deadline)) }} />
      {reached > deadline && (
        <span
          className={classes.stretch}
          data-stretch="overdue"
          style={{ insetInlineStart: percent(deadline), width: percent(reached - deadline) }}
        />
      )}
    </>
  );
}

function Today({ at }: { readonly at: number }) {
  const { t } = useTranslation();
  const side = at < 0.1 ? "start" : at > 0.9 ? "end" : "middle";
  return (
    <span className={classes.today} style={{ insetInlineStart: percent(at) }}>
      <span className={classes.flag} data-side={side}>
        {t("billing.deadline.today")}
      </span>
    </span>
  );
}

function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`;
}
