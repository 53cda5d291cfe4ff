/** Somebody has forgotten the password, and asks for a code. */
import { Button, Stack } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { tell } from "../api/ask.ts";
import { DoorCard } from "./door-card.tsx";
import { EmailInput } from "./email-input.tsx";
import { FailureAlert } from "./failure-alert.tsx";
import { isEmail } from "./typed-well.ts";
import classes from "./door-card.module.css";

export function ForgotPage({ onSent }: { readonly onSent: (email: string) => void }) {
  const { t } = useTranslation();
  const request = useMutation({
    mutationFn: (email: string) => tell("POST /api/password-resets", { body: { email } }),
    onSuccess: (_nothing, email) => onSent(email),
  });
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { email: "" },
    validate: { email: (email) => (isEmail(email) ? null : t("signIn.needEmail")) },
  });
  return (
    <DoorCard title={t("identity.forgotten.title")} lead={t("identity.forgotten.lead")}>
      <form onSubmit={form.onSubmit(({ email }) => request.mutate(email.trim()))} noValidate>
        <Stack gap="md">
          <FailureAlert error={request.error} />
          <EmailInput key={form.key("email")} {...form.getInputProps("email")} />
          <Button type="submit" size="md" fullWidth loading={request.isPending}>
            {t("identity.forgotten.button")}
          </Button>
        </Stack>
      </form>
      <div className={classes.others}>
        <Link href="/">{t("identity.backToSignIn")}</Link>
        <Link href="/new-password">{t("identity.forgotten.haveCode")}</Link>
      </div>
    </DoorCard>
  );
}
