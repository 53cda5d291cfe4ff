/** A stranger asks for a code. */
import { Button, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { tell } from "../api/ask.ts";
import { useLanguage } from "../language/use-language.ts";
import { DoorCard } from "./door-card.tsx";
import { EmailInput } from "./email-input.tsx";
import { NewPasswordInput } from "./new-password-input.tsx";
import { FailureAlert } from "./failure-alert.tsx";
import { isEmail, isStrong } from "./typed-well.ts";
import type { Credentials } from "./use-sign-in.ts";
import { useWelcome } from "./use-welcome.ts";
import classes from "./door-card.module.css";

export function SignUpPage({ onSent }: { readonly onSent: (credentials: Credentials) => void }) {
  const { t } = useTranslation();
  const { provider } = useWelcome();
  const language = useLanguage();
  const signUp = useMutation({
    mutationFn: (typed: Credentials & { readonly name: string }) => tell("POST /api/sign-up", { body: { ...typed, language } }),
    onSuccess: (_nothing, { email, password }) => onSent({ email, password }),
  });
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { name: "", email: "", password: "" },
    validate: {
      name: (name) => (name.trim() !== "" && name.trim().length <= 80 ? null : t("identity.needName")),
      email: (email) => (isEmail(email) ? null : t("signIn.needEmail")),
      password: (password) => (isStrong(password) ? null : t("signIn.needLongPassword")),
    },
  });
  const submit = form.onSubmit(({ name, email, password }) => signUp.mutate({ name: name.trim(), email: email.trim(), password }));
  return (
    <DoorCard title={t("identity.signUp.title")} lead={t("identity.signUp.lead", { provider })}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <FailureAlert error={signUp.error} />
          <TextInput label={t("identity.name")} autoComplete="name" size="md" key={form.key("name")} {...form.getInputProps("name")} />
          <EmailInput key={form.key("email")} {...form.getInputProps("email")} />
          <NewPasswordInput label={t("signIn.password")} key={form.key("password")} {...form.getInputProps("password")} />
          <Button type="submit" size="md" fullWidth loading={signUp.isPending}>
            {t("identity.signUp.button")}
          </Button>
        </Stack>
      </form>
      <div className={classes.others}>
        <Text span inherit>
          {t("identity.signUp.known")} <Link href="/">{t("signIn.button")}</Link>
        </Text>
        <Link href="/confirm">{t("identity.signUp.haveCode")}</Link>
      </div>
    </DoorCard>
  );
}
