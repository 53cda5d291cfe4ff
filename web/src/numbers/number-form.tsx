import { Alert, Button, Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { IconAlertCircle, IconCheck } from "@tabler/icons-react";
import { useState, type SyntheticEvent } from "react";
import { useTranslation } from "react-i18next";
import type { NumbersView, NumberView } from "../../../core/account/api/numbers.ts";
import { codeOf } from "../api/account-error.ts";
import { useFailureWords } from "../app/use-failure-words.ts";
import { useUnsavedGuard } from "../app/use-unsaved-guard.ts";
import { useChangeNumber } from "./use-numbers.ts";
import classes from "./numbers-page.module.css";

export interface NumberFormProps {
  readonly number: NumberView;
  readonly steps: NumbersView["steps"];
}

export function NumberForm({ number, steps }: NumberFormProps) {
  const { t } = useTranslation();
  const words = useFailureWords();
  const change = useChangeNumber(number.number);
  // What was seen when typing began: what somebody else saves meanwhile is not overwritten unseen.
  const [typed, setTyped] = useState(number);
  const isChanged = typed.label !== number.label || typed.entry !== number.entry || typed.outside !== number.outside;
  useUnsavedGuard(isChanged);
  const isStale = codeOf(change.error) === "stale";
  const edit = (changes: Partial<NumberView>): void => {
    setTyped({ ...typed, ...changes });
    if (!isStale) change.reset();
  };
  const save = (etag: string): void => {
    const { label, entry, outside } = typed;
    change.mutate({ etag, label, entry, outside }, { onSuccess: setTyped });
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    save(typed.etag);
  };
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      {isStale && (
        <Alert color="yellow" icon={<IconAlertCircle aria-hidden />} role="alert">
          {t("numbers.edit.stale", { theirs: [number.label, number.entryName].filter((part) => part !== "").join(", ") })}
          <div className={classes.row}>
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                setTyped(number);
                change.reset();
              }}
            >
              {t("numbers.edit.theirs")}
            </Button>
            <Button size="xs" variant="default" onClick={() => save(number.etag)}>
              {t("numbers.edit.mine")}
            </Button>
          </div>
        </Alert>
      )}
      {change.error !== null && !isStale && (
        <Alert color="red" icon={<IconAlertCircle aria-hidden />} role="alert">
          {words(change.error)}
        </Alert>
      )}
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
      <div className={classes.row}>
        <Button type="submit" disabled={!isChanged} loading={change.isPending}>
          {t("numbers.edit.save")}
        </Button>
        <span role="status" className={classes.saved}>
          {change.isSuccess && !isChanged && (
            <>
              <IconCheck size={16} aria-hidden /> {t("numbers.edit.saved")}
            </>
          )}
        </span>
      </div>
    </form>
  );
}
