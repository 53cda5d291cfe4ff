import { Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { NumbersView, NumberView } from "../../../core/account/api/numbers.ts";
import { SaveBar } from "../form/save-bar.tsx";
import { useSavedForm } from "../form/use-saved-form.ts";
import { useChangeNumber } from "./use-numbers.ts";
import classes from "./numbers-page.module.css";

export interface NumberFormProps {
  readonly number: NumberView;
  readonly steps: NumbersView["steps"];
}

const typedOf = ({ label, entry, outside }: NumberView) => ({ label, entry, outside });

export function NumberForm({ number, steps }: NumberFormProps) {
  const { t } = useTranslation();
  const form = useSavedForm({ current: number, typedOf, read: (body) => ({ body }), saving: useChangeNumber() });
  const { typed, edit } = form;
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
