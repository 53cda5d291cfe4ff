import { Alert, Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { IconAlertCircle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { codeOf } from "../api/account-error.ts";
import { useFailureWords } from "../app/use-failure-words.ts";
import { useSignIn, type Credentials } from "./use-sign-in.ts";

export function SignInForm({ onInvited }: { readonly onInvited: (credentials: Credentials) => void }) {
  const { t } = useTranslation();
  const words = useFailureWords();
  const signIn = useSignIn();
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { email: "", password: "" },
    validate: {
      email: (email) => (/^[^\s@]+@[^\s@]+$/.test(email.trim()) ? null : t("signIn.needEmail")),
      password: (password) => (password === "" ? t("signIn.needPassword") : null),
    },
  });
  const submit = form.onSubmit(({ email, password }) => {
    const credentials = { email: email.trim(), password };
    signIn.mutate(credentials, {
      onError: (error) => (codeOf(error) === "new-password-required" ? onInvited(credentials) : form.getInputNode("password")?.focus()),
    });
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {signIn.error !== null && codeOf(signIn.error) !== "new-password-required" && (
          <Alert color="red" icon={<IconAlertCircle aria-hidden />} role="alert">
            {words(signIn.error)}
          </Alert>
        )}
        <TextInput
          label={t("signIn.email")}
          type="email"
          autoComplete="username"
          size="md"
          key={form.key("email")}
          {...form.getInputProps("email")}
        />
        <PasswordInput
          label={t("signIn.password")}
          autoComplete="current-password"
          size="md"
          key={form.key("password")}
          {...form.getInputProps("password")}
        />
        <Button type="submit" size="md" fullWidth loading={signIn.isPending}>
          {t("signIn.button")}
        </Button>
      </Stack>
    </form>
  );
}
