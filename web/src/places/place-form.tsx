/** An office's name, zone, week, special days and holidays; what they come to in words; and whether it is open at a moment. */
import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { PlaceView } from "../../../core/account/api/places.ts";
import { SaveBar } from "../form/save-bar.tsx";
import type { Reading } from "../form/reading.ts";
import { useSavedForm } from "../form/use-saved-form.ts";
import { useOffice } from "../shell/office.ts";
import { CalendarEditor } from "./calendar-editor.tsx";
import { DaysEditor } from "./days-editor.tsx";
import { HoursEditor } from "./hours-editor.tsx";
import { HoursPreview } from "./hours-preview.tsx";
import { OpenCheck } from "./open-check.tsx";
import { useHoursWords } from "./use-hours-words.ts";
import { useSavePlace, type PlaceDraft } from "./use-places.ts";
import { ZoneSelect } from "./zone-select.tsx";
import classes from "./place-form.module.css";

export interface PlaceFormProps {
  /** Absent: a new one. */
  readonly place: PlaceView | undefined;
  readonly onAdded: (place: PlaceView) => void;
}

const WORKING_DAY = [{ from: 8 * 60, to: 17 * 60 }];

function newDraft(zone: string): PlaceDraft {
  return { name: "", zone, weekly: [0, 1, 2, 3, 4, 5, 6].map((day) => (day < 5 ? WORKING_DAY : [])), days: [], calendar: null };
}

const draftOf = ({ name, zone, weekly, days, calendar }: PlaceView): PlaceDraft => ({ name, zone, weekly, days, calendar });

type Problem = "needName" | "needZone" | "needDate";

export function PlaceForm({ place, onAdded }: PlaceFormProps) {
  const { t } = useTranslation();
  const { zone } = useOffice();
  const form = useSavedForm({
    current: place,
    typedOf: (known) => (known === undefined ? newDraft(zone) : draftOf(known)),
    read: readDraft,
    saving: useSavePlace(),
    onSaved: (saved, known) => known === undefined && onAdded(saved),
  });
  const { typed: draft, edit, problem } = form;
  return (
    <form onSubmit={form.submit} noValidate className={classes.form}>
      <TextInput
        label={t("places.name")}
        error={problem === "needName" && t("places.needName")}
        maxLength={80}
        value={draft.name}
        onChange={({ currentTarget }) => edit({ name: currentTarget.value })}
      />
      <ZoneSelect
        label={t("places.zone")}
        value={draft.zone}
        error={problem === "needZone" ? t("places.needZone") : undefined}
        onChange={(chosen) => edit({ zone: chosen })}
      />
      <HoursEditor weekly={draft.weekly} onChange={(weekly) => edit({ weekly })} />
      <CalendarEditor place={place} draft={draft} onChange={(calendar) => edit({ calendar })} />
      <DaysEditor days={draft.days} onChange={(days) => edit({ days })} error={problem === "needDate" ? t("places.needDate") : undefined} />
      <HoursPreview draft={draft} />
      <OpenCheck draft={draft} closedUntil={place?.closedUntil ?? null} />
      <SaveBar
        form={form}
        button={t("places.save")}
        saved={t("places.saved")}
        notSaved={t("places.notSaved")}
        problem={problem === undefined ? undefined : t(`places.${problem}`)}
        theirs={place && <Theirs place={place} />}
      />
    </form>
  );
}

function Theirs({ place }: { readonly place: PlaceView }) {
  const words = useHoursWords();
  return `${place.name} (${place.zone}). ${words.week(place.weekly)} ${words.days(place.days, "")}`;
}

function readDraft(draft: PlaceDraft): Reading<PlaceDraft, Problem> {
  const dates = draft.days.map(({ date }) => date);
  if (draft.name.trim() === "") return { problem: "needName" };
  if (draft.zone === "") return { problem: "needZone" };
  if (dates.includes("") || new Set(dates).size < dates.length) return { problem: "needDate" };
  return { body: { ...draft, name: draft.name.trim() } };
}
