import { ActionIcon, Button, Checkbox, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { RangesEditor, withAnother } from "./ranges-editor.tsx";
import type { PlaceDraft } from "./use-places.ts";
import classes from "./place-form.module.css";

type Day = PlaceDraft["days"][number];

export interface DaysEditorProps {
  readonly days: readonly Day[];
  readonly onChange: (days: Day[]) => void;
  readonly error: string | undefined;
}

/** Days that are unlike others: closed, or open at other hours. */
export function DaysEditor({ days, onChange, error }: DaysEditorProps) {
  const { t } = useTranslation();
  return (
    <fieldset className={classes.box}>
      <legend className={classes.title}>{t("places.days")}</legend>
      <p className={classes.hint}>{t("places.daysHint")}</p>
      <div>
        {days.map((day, at) => (
          <SpecialDay
            // While a date is typed it names nothing yet.
            key={at}
            day={day}
            onChange={(changed) => onChange(days.map((known, index) => (index === at ? changed : known)))}
            onRemove={() => onChange(days.filter((_, index) => index !== at))}
          />
        ))}
      </div>
      {error !== undefined && (
        <p className={classes.error} role="alert">
          {error}
        </p>
      )}
      <div>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => onChange([...days, { date: "", name: "", open: [] }])}
        >
          {t("places.addDay")}
        </Button>
      </div>
    </fieldset>
  );
}

interface SpecialDayProps {
  readonly day: Day;
  readonly onChange: (day: Day) => void;
  readonly onRemove: () => void;
}

function SpecialDay({ day, onChange, onRemove }: SpecialDayProps) {
  const { t } = useTranslation();
  const called = day.name === "" ? day.date : day.name;
  return (
    <div className={classes.special}>
      <div className={classes.row}>
        <TextInput
          type="date"
          label={t("places.date")}
          value={day.date}
          onChange={({ currentTarget }) => onChange({ ...day, date: currentTarget.value })}
        />
        <TextInput
          className={classes.grows}
          label={t("places.dayName")}
          placeholder={t("places.dayNameHint")}
          maxLength={80}
          value={day.name}
          onChange={({ currentTarget }) => onChange({ ...day, name: currentTarget.value })}
        />
        <ActionIcon variant="subtle" color="gray" size={36} aria-label={t("places.removeDay", { day: called })} onClick={onRemove}>
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </div>
      <Checkbox
        radius="xs"
        label={t("places.isClosed")}
        checked={day.open.length === 0}
        onChange={({ currentTarget }) => onChange({ ...day, open: currentTarget.checked ? [] : withAnother([]) })}
      />
      <RangesEditor day={called} openings={day.open} onChange={(open) => onChange({ ...day, open })} />
    </div>
  );
}
