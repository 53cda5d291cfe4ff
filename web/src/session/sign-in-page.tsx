/** The door: who comes in, in which language and light. */
import { Group, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Mark } from "../shell/mark.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { NewPasswordForm } from "./new-password-form.tsx";
import { SignInForm } from "./sign-in-form.tsx";
import { ThemeSwitch } from "./theme-switch.tsx";
import type { Credentials } from "./use-sign-in.ts";
import classes from "./sign-in-page.module.css";

export function SignInPage() {
  const { t } = useTranslation();
  // Who comes with the password of an invitation chooses one of their own first.
  const [invited, setInvited] = useState<Credentials>();
  return (
    <div className={classes.page}>
      <main className={classes.card}>
        <Group gap="xs" mb="lg" className={classes.brand}>
          <Mark size={28} />
          <Text fw={600} size="lg" span>
            {t("product")}
          </Text>
        </Group>
        <Title order={1} size="h3">
          {t("signIn.title")}
        </Title>
        <Text c="dimmed" mt={4} mb="lg">
          {invited === undefined ? t("signIn.lead") : t("signIn.newPasswordLead")}
        </Text>
        {invited === undefined ? (
          <SignInForm onInvited={setInvited} />
        ) : (
          <NewPasswordForm invited={invited} onBack={() => setInvited(undefined)} />
        )}
      </main>
      <footer className={classes.taste}>
        <LanguageSwitch />
        <ThemeSwitch />
      </footer>
    </div>
  );
}
