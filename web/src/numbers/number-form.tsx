import { Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { NumbersView, NumberView } from "../../../core/account/api/numbers.ts";
import { SaveBar } from "../form/save-bar.tsx";
import type { Reading } from "../form/reading.ts";
import { useSavedForm } from "../form/use-saved-form.ts";
import { useChangeNumber, type NumberBody } from "./use-numbers.ts";
import classes from "./numbers-page.module.css";

export interface NumberFormProps {
  readonly number: NumberView;
  readonly steps: NumbersView["steps"];
}

const MOST_AT_ONCE = 50;

const typedOf = ({ label, entry, outside, callsAtOnce }: NumberView) => ({ label, entry, outside, atOnce: callsAtOnce?.toString() ?? "" });

function readNumber({ atOnce, ...typed }: ReturnType<typeof typedOf>): Reading<NumberBody, "needCount"> {
  if (atOnce.trim() === "") return { body: { ...typed, callsAtOnce: null } };
  const callsAtOnce = /^\d{1,2}$/.test(atOnce.trim()) ? Number(atOnce) : 0;
  return callsAtOnce < 1 || callsAtOnce > MOST_AT_ONCE ? { problem: "needCount" } : { body: { ...typed, callsAtOnce } };
}

export function NumberForm({ number, steps }: NumberFormProps) {
  const { t } = useTranslation();
  const form = useSavedForm({ current: number, typedOf, read: readNumber, saving: useChangeNumber() });
  const { typed, edit, problem } = form;
  return (
    <form onSubmit={form.submit} noValidate className={classes.form}>
      <TextInput
        label={t("numbers.edit.label")}
        description={t("numbers.edit.labelHint")}
        maxLength={60}
        value={typed.label}
        onChange={({ currentTarget }) => edit({ label: currentTarget.value })}
      />
      <NativeSelect
        label={t("numbers.edit.entry")}
        description={t("numbers.edit.entryHint")}
        value={typed.entry}
        data={steps.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={({ currentTarget }) => edit({ entry: currentTarget.value })}
      />
      <Checkbox
        radius="xs"
        label={t("numbers.edit.outside")}
        description={t("numbers.edit.outsideHint")}
        checked={typed.outside}
        onChange={({ currentTarget }) => edit({ outside: currentTarget.checked })}
      />
      <TextInput
        label={t("numbers.edit.atOnce")}
        description={t("numbers.edit.atOnceHint")}
        error={problem && t(`numbers.edit.${problem}`)}
        inputMode="numeric"
        maxLength={2}
        value={typed.atOnce}
        onChange={({ currentTarget }) => edit({ atOnce: currentTarget.value })}
      />
      <SaveBar
        form={form}
        button={t("numbers.edit.save")}
        saved={t("numbers.edit.saved")}
        notSaved={t("numbers.edit.notSaved")}
        theirs={[number.label, number.entryName].filter((part) => part !== "").join(", ")}
      />
    </form>
  );
}
