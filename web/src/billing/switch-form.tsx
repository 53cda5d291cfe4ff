import { Alert, Button, TextInput } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import { useState, type SyntheticEvent } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { useFailureWords } from "../app/use-failure-words.ts";
import { useOffice } from "../shell/office.ts";
import { useSwitchBilling } from "./use-switch-billing.ts";
import classes from "./settings.module.css";

/** Nothing is switched before the office's name is typed. */
export function SwitchForm({ change }: { readonly change: "switch-off" | "switch-on" }) {
  const { t } = useTranslation();
  const { name } = useOffice();
  const words = useFailureWords();
  const switching = useSwitchBilling();
  const [typed, setTyped] = useState("");
  const [tried, setTried] = useState(false);
  const isConfirmed = typed.trim() === name;
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setTried(true);
    if (isConfirmed) switching.mutate({ to: change, confirm: name });
  };
  return (
    <form onSubmit={submit} noValidate className={classes.confirm}>
      {switching.error !== null && (
        <Alert color="red" icon={<IconAlertCircle aria-hidden />} role="alert">
          {t(change === "switch-off" ? "billing.off.notDone" : "billing.off.notOn")} {words(switching.error)}
        </Alert>
      )}
      <TextInput
        label={t("billing.off.confirm", { name })}
        error={tried && !isConfirmed && t("billing.off.wrongName", { name })}
        autoComplete="off"
        spellCheck={false}
        size="md"
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <div className={classes.buttons}>
        <Button type="submit" color={change === "switch-off" ? "red" : "teal"} loading={switching.isPending}>
          {t(change === "switch-off" ? "billing.off.button" : "billing.off.onButton")}
        </Button>
        {change === "switch-off" && (
          <Button component={Link} href="/billing" variant="default">
            {t("billing.off.keep")}
          </Button>
        )}
      </div>
    </form>
  );
}
