import { Button, PasswordInput, Stack } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslation } from "react-i18next";
import { codeOf } from "../api/account-error.ts";
import { EmailInput } from "./email-input.tsx";
import { FailureAlert } from "./failure-alert.tsx";
import { useSignIn, type Credentials } from "./use-sign-in.ts";

export interface SignInFormProps {
  /** The password was an invitation's. */
  readonly onInvited: (credentials: Credentials) => void;
  readonly onSecondFactor: () => void;
}

export function SignInForm({ onInvited, onSecondFactor }: SignInFormProps) {
  const { t } = useTranslation();
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
      onSuccess: (answer) => {
        if ("next" in answer) onSecondFactor();
      },
      onError: (error) => (codeOf(error) === "new-password-required" ? onInvited(credentials) : form.getInputNode("password")?.focus()),
    });
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <FailureAlert error={codeOf(signIn.error) === "new-password-required" ? null : signIn.error} />
        <EmailInput key={form.key("email")} {...form.getInputProps("email")} />
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
