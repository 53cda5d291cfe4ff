import { TextInput, type TextInputProps } from "@mantine/core";
import { useTranslation } from "react-i18next";

/** The address by which one signs in; password managers know it as the user's name. */
export function EmailInput(props: TextInputProps) {
  const { t } = useTranslation();
  return <TextInput label={t("signIn.email")} type="email" autoComplete="username" size="md" {...props} />;
}
