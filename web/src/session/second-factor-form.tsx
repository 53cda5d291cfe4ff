import { Button, Stack, Text } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslation } from "react-i18next";
import { CodeInput } from "./code-input.tsx";
import { FailureAlert } from "./failure-alert.tsx";
import { isCode } from "./typed-well.ts";
import { useSecondFactor } from "./use-sign-in.ts";
import { useWelcome } from "./use-welcome.ts";

export function SecondFactorForm({ onBack }: { readonly onBack: () => void }) {
  const { t } = useTranslation();
  const { provider } = useWelcome();
  const answer = useSecondFactor();
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { code: "" },
    validate: { code: (code) => (isCode(code) ? null : t("identity.needCode")) },
  });
  return (
    <form onSubmit={form.onSubmit(({ code }) => answer.mutate(code))} noValidate>
      <Stack gap="md">
        <FailureAlert error={answer.error} />
        <CodeInput label={t("identity.authenticatorCode")} key={form.key("code")} autoFocus {...form.getInputProps("code")} />
        <Button type="submit" size="md" fullWidth loading={answer.isPending}>
          {t("identity.second.button")}
        </Button>
        <Button variant="subtle" size="md" fullWidth onClick={onBack}>
          {t("identity.backToSignIn")}
        </Button>
        <Text c="dimmed" size="sm">
          {t("identity.second.lost", { provider })}
        </Text>
      </Stack>
    </form>
  );
}
