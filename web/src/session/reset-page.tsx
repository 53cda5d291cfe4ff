/** A new password with the code from the mail. */
import { Button, Stack } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { tell } from "../api/ask.ts";
import { CodeInput } from "./code-input.tsx";
import { DoorCard } from "./door-card.tsx";
import { EmailInput } from "./email-input.tsx";
import { NewPasswordInput } from "./new-password-input.tsx";
import { FailureAlert } from "./failure-alert.tsx";
import { isCode, isEmail, isStrong } from "./typed-well.ts";
import classes from "./door-card.module.css";

export interface ResetPageProps {
  /** Whose, when they asked on this page, a moment ago. */
  readonly email: string | undefined;
  readonly onDone: () => void;
}

export function ResetPage({ email: known, onDone }: ResetPageProps) {
  const { t } = useTranslation();
  const reset = useMutation({
    mutationFn: (body: { readonly email: string; readonly code: string; readonly newPassword: string }) =>
      tell("PUT /api/password-resets", { body }),
    onSuccess: onDone,
  });
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { email: known ?? "", code: "", newPassword: "" },
    validate: {
      email: (email) => (isEmail(email) ? null : t("signIn.needEmail")),
      code: (code) => (isCode(code) ? null : t("identity.needCode")),
      newPassword: (chosen) => (isStrong(chosen) ? null : t("signIn.needLongPassword")),
    },
  });
  const submit = form.onSubmit(({ email, ...typed }) => reset.mutate({ ...typed, email: email.trim() }));
  const lead = known === undefined ? t("identity.reset.leadAnybody") : t("identity.reset.lead", { email: known });
  return (
    <DoorCard title={t("identity.forgotten.title")} lead={lead}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <FailureAlert error={reset.error} />
          {known === undefined ? (
            <EmailInput key={form.key("email")} {...form.getInputProps("email")} />
          ) : (
            // For password managers: whose password it is.
            <input type="hidden" name="username" autoComplete="username" value={known} />
          )}
          <CodeInput label={t("identity.code")} key={form.key("code")} {...form.getInputProps("code")} />
          <NewPasswordInput key={form.key("newPassword")} {...form.getInputProps("newPassword")} />
          <Button type="submit" size="md" fullWidth loading={reset.isPending}>
            {t("identity.reset.button")}
          </Button>
        </Stack>
      </form>
      <div className={classes.others}>
        <Link href="/forgot">{t("identity.confirm.again")}</Link>
        <Link href="/">{t("identity.backToSignIn")}</Link>
      </div>
    </DoorCard>
  );
}
