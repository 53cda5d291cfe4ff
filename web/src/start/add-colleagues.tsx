/** Colleagues out of what is pasted: shown as they were understood, with the short numbers they will get. */
import { Alert, Button, Textarea } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { IconAlertCircle } from "@tabler/icons-react";
import { useState, type SyntheticEvent } from "react";
import { useTranslation } from "react-i18next";
import { ask } from "../api/ask.ts";
import { useFailureWords } from "../app/use-failure-words.ts";
import { readPhoneNumber } from "../format/read-phone-number.ts";
import { usePhoneNumbers } from "../format/use-phone-numbers.ts";
import { useOffice } from "../shell/office.ts";
import { readColleagues, type Colleague } from "./read-colleagues.ts";
import { StartFrame } from "./start-frame.tsx";
import classes from "./start.module.css";

/** The owner's. */
const FIRST = 101;

export function AddColleagues({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation();
  const words = useFailureWords();
  const { country } = useOffice();
  const { phoneNumber } = usePhoneNumbers();
  const [text, setText] = useState("");
  const { colleagues, unread } = readColleagues(text, (number) => readPhoneNumber(number, country));
  const add = useMutation({
    mutationFn: (added: readonly Colleague[]) => ask("POST /api/colleagues", { body: { colleagues: [...added] } }),
    onSuccess: onDone,
  });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (colleagues.length > 0) add.mutate(colleagues);
  };
  return (
    <StartFrame step={5} title={t("start.colleagues.title")} lead={t("start.colleagues.lead")}>
      <form onSubmit={submit} noValidate className={classes.form}>
        {add.error !== null && (
          <Alert color="red" icon={<IconAlertCircle aria-hidden />} role="alert">
            {words(add.error)}
          </Alert>
        )}
        <Textarea
          label={t("start.colleagues.field")}
          placeholder={t("start.colleagues.example")}
          rows={5}
          size="md"
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <div role="status">
          {colleagues.length > 0 && (
            <ol className={classes.people}>
              {colleagues.map(({ name, mobile }, index) => (
                <li key={mobile}>
                  <span>{FIRST + 1 + index}</span>
                  <span>{name}</span>
                  <span>{phoneNumber(mobile)}</span>
                </li>
              ))}
            </ol>
          )}
          {unread.length > 0 && (
            <>
              {t("start.colleagues.unread", { count: unread.length })}
              <ul className={classes.unread}>
                {unread.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </>
          )}
        </div>
        <div className={classes.buttons}>
          <Button type="submit" size="md" disabled={colleagues.length === 0} loading={add.isPending}>
            {t("start.colleagues.add", { count: colleagues.length })}
          </Button>
          <Button variant="default" size="md" onClick={onDone}>
            {t("start.colleagues.skip")}
          </Button>
        </div>
      </form>
    </StartFrame>
  );
}
