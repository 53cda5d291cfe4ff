import { Alert, Button, PasswordInput, Stack } from "@mantine/core";
import { useForm } from "@mantine/form";
import { IconAlertCircle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFailureWords } from "../app/use-failure-words.ts";
import { useSignIn, type Credentials } from "./use-sign-in.ts";

export interface NewPasswordFormProps {
  readonly invited: Credentials;
  readonly onBack: () => void;
}

export function NewPasswordForm({ invited, onBack }: NewPasswordFormProps) {
  const { t } = useTranslation();
  const words = useFailureWords();
  const signIn = useSignIn();
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { newPassword: "" },
    validate: { newPassword: (chosen) => (isStrong(chosen) ? null : t("signIn.needLongPassword")) },
  });
  return (
    <form onSubmit={form.onSubmit(({ newPassword }) => signIn.mutate({ ...invited, newPassword }))} noValidate>
      <Stack gap="md">
        {signIn.error !== null && (
          <Alert color="red" icon={<IconAlertCircle aria-hidden />} role="alert">
            {words(signIn.error)}
          </Alert>
        )}
        {/* For password managers: whose password it is. */}
        <input type="hidden" name="username" autoComplete="username" value={invited.email} />
        <PasswordInput
          label={t("signIn.newPassword")}
          description={t("signIn.newPasswordHint")}
          autoComplete="new-password"
          size="md"
          data-autofocus
          key={form.key("newPassword")}
          {...form.getInputProps("newPassword")}
        />
        <Button type="submit" size="md" fullWidth loading={signIn.isPending}>
          {t("signIn.newPasswordButton")}
        </Button>
        <Button variant="subtle" size="md" fullWidth onClick={onBack}>
          {t("signIn.back")}
        </Button>
      </Stack>
    </form>
  );
}

/** The user pool's own policy (lib/account.ts), told before the round trip. */
function isStrong(password: string): boolean {
  return password.length >= 12 && /\d/.test(password) && /\p{Ll}/u.test(password) && /\p{Lu}/u.test(password);
}
