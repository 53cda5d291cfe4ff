import { PasswordInput, type PasswordInputProps } from "@mantine/core";
import { useTranslation } from "react-i18next";

/** A password that is chosen: it says beforehand what the user pool takes. */
export function NewPasswordInput(props: PasswordInputProps) {
  const { t } = useTranslation();
  return (
    <PasswordInput
      label={t("signIn.newPassword")}
      description={t("signIn.newPasswordHint")}
      autoComplete="new-password"
      size="md"
      {...props}
    />
  );
}
