/** Gives a number back: what that means stands before the button, which does nothing until the number is typed. */
import { Alert, Button, TextInput } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import { useState, type SyntheticEvent } from "react";
import { useTranslation } from "react-i18next";
import type { NumberView } from "../../../core/account/api/numbers.ts";
import { useFailureWords } from "../app/use-failure-words.ts";
import { usePhoneNumbers } from "../format/use-phone-numbers.ts";
import { digitsOf, useReleaseNumber } from "./use-numbers.ts";
import classes from "./numbers-page.module.css";

export interface ReleaseFormProps {
  readonly number: NumberView;
  readonly onReleased: () => void;
}

export function ReleaseForm({ number, onReleased }: ReleaseFormProps) {
  const { t } = useTranslation();
  const words = useFailureWords();
  const { phoneNumber } = usePhoneNumbers();
  const release = useReleaseNumber(number);
  const [typed, setTyped] = useState("");
  const [tried, setTried] = useState(false);
  const shown = phoneNumber(number.number);
  const isConfirmed = typed.replaceAll(/\D/g, "") === digitsOf(number.number);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setTried(true);
    if (isConfirmed) release.mutate(typed, { onSuccess: onReleased });
  };
  return (
    <form onSubmit={submit} noValidate className={classes.release}>
      <h3>{t("numbers.release.title")}</h3>
      <p>{t("numbers.release.text", { number: shown })}</p>
      {release.error !== null && (
        <Alert color="red" icon={<IconAlertCircle aria-hidden />} role="alert">
          {words(release.error)}
        </Alert>
      )}
      <TextInput
        label={t("numbers.release.confirm", { number: shown })}
        error={tried && !isConfirmed && t("numbers.release.wrong")}
        autoComplete="off"
        inputMode="tel"
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <div className={classes.row}>
        <Button type="submit" color="red" loading={release.isPending}>
          {t("numbers.release.button", { number: shown })}
        </Button>
      </div>
    </form>
  );
}
