import { Button, Stack } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslation } from "react-i18next";
import { NewPasswordInput } from "./new-password-input.tsx";
import { FailureAlert } from "./failure-alert.tsx";
import { isStrong } from "./typed-well.ts";
import { useSignIn, type Credentials } from "./use-sign-in.ts";

export interface NewPasswordFormProps {
  readonly invited: Credentials;
  readonly onBack: () => void;
}

export function NewPasswordForm({ invited, onBack }: NewPasswordFormProps) {
  const { t } = useTranslation();
  const signIn = useSignIn();
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { newPassword: "" },
    validate: { newPassword: (chosen) => (isStrong(chosen) ? null : t("signIn.needLongPassword")) },
  });
  return (
    <form onSubmit={form.onSubmit(({ newPassword }) => signIn.mutate({ ...invited, newPassword }))} noValidate>
      <Stack gap="md">
        <FailureAlert error={signIn.error} />
        {/* For password managers: whose password it is. */}
        <input type="hidden" name="username" autoComplete="username" value={invited.email} />
        <NewPasswordInput data-autofocus key={form.key("newPassword")} {...form.getInputProps("newPassword")} />
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
