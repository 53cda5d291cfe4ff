import { ActionIcon, Menu } from "@mantine/core";
import { IconCopy, IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../language/use-language.ts";
import { dayNames } from "./day-names.ts";
import { RangesEditor, withAnother } from "./ranges-editor.tsx";
import type { PlaceDraft } from "./use-places.ts";
import classes from "./place-form.module.css";

type Weekly = PlaceDraft["weekly"];

export interface HoursEditorProps {
  readonly weekly: Weekly;
  readonly onChange: (weekly: Weekly) => void;
}

const MAX_RANGES = 6;

/** The week, day by day; a day can be copied to others. */
export function HoursEditor({ weekly, onChange }: HoursEditorProps) {
  const { t } = useTranslation();
  const names = dayNames(useLanguage());
  const put = (day: number, openings: Weekly[number]): void => onChange(weekly.map((known, index) => (index === day ? openings : known)));
  return (
    <fieldset className={classes.box}>
      <legend className={classes.title}>{t("places.hours")}</legend>
      <p className={classes.hint}>{t("places.hoursHint")}</p>
      <div>
        {names.map((name, day) => {
          const openings = weekly[day] ?? [];
          return (
            <div key={name} className={classes.day}>
              <span className={classes.dayName}>{name}</span>
              <div className={classes.ranges}>
                {openings.length === 0 && <span className={classes.hint}>{t("places.dayClosed")}</span>}
                <RangesEditor day={name} openings={openings} onChange={(changed) => put(day, changed)} />
              </div>
              <div className={classes.tools}>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={36}
                  disabled={openings.length >= MAX_RANGES}
                  aria-label={t("places.addRange", { day: name })}
                  onClick={() => put(day, withAnother(openings))}
                >
                  <IconPlus size={16} aria-hidden />
                </ActionIcon>
                <CopyDay name={name} onCopy={(days) => onChange(weekly.map((known, index) => (index < days ? openings : known)))} />
              </div>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}

interface CopyDayProps {
  readonly name: string;
  /** To so many days from Monday on. */
  readonly onCopy: (days: number) => void;
}

function CopyDay({ name, onCopy }: CopyDayProps) {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={36} aria-label={t("places.copy", { day: name })}>
          <IconCopy size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onCopy(5)}>{t("places.copyWeekdays")}</Menu.Item>
        <Menu.Item onClick={() => onCopy(7)}>{t("places.copyAll")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
