/** A stranger proves the address with the code, and is in. The password is asked for again only where this page does not know it any more. */
import { Button, PasswordInput, Stack, Text, UnstyledButton } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { tell } from "../api/ask.ts";
import { CodeInput } from "./code-input.tsx";
import { DoorCard } from "./door-card.tsx";
import { EmailInput } from "./email-input.tsx";
import { FailureAlert } from "./failure-alert.tsx";
import { isCode, isEmail } from "./typed-well.ts";
import { useConfirmSignUp, type Credentials } from "./use-sign-in.ts";
import classes from "./door-card.module.css";

/** @param signedUp with what, when it was on this page, a moment ago */
export function ConfirmPage({ signedUp }: { readonly signedUp: Credentials | undefined }) {
  const { t } = useTranslation();
  const confirm = useConfirmSignUp();
  const again = useMutation({ mutationFn: (email: string) => tell("POST /api/sign-up/codes", { body: { email } }) });
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { email: signedUp?.email ?? "", password: signedUp?.password ?? "", code: "" },
    validate: {
      email: (email) => (isEmail(email) ? null : t("signIn.needEmail")),
      password: (password) => (password === "" ? t("signIn.needPassword") : null),
      code: (code) => (isCode(code) ? null : t("identity.needCode")),
    },
  });
  const submit = form.onSubmit(({ email, ...typed }) => confirm.mutate({ ...typed, email: email.trim() }));
  const lead = signedUp === undefined ? t("identity.confirm.leadAnybody") : t("identity.confirm.lead", { email: signedUp.email });
  const sendAgain = (): void => {
    if (!form.validateField("email").hasError) again.mutate(form.getValues().email.trim());
  };
  return (
    <DoorCard title={t("identity.confirm.title")} lead={lead}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <FailureAlert error={confirm.error ?? again.error} />
          {signedUp === undefined && (
            <>
              <EmailInput key={form.key("email")} {...form.getInputProps("email")} />
              <PasswordInput
                label={t("signIn.password")}
                autoComplete="current-password"
                size="md"
                key={form.key("password")}
                {...form.getInputProps("password")}
              />
            </>
          )}
          <CodeInput label={t("identity.code")} key={form.key("code")} {...form.getInputProps("code")} />
          <Button type="submit" size="md" fullWidth loading={confirm.isPending}>
            {t("identity.confirm.button")}
          </Button>
          <Text role="status" c="dimmed" size="sm" className={classes.lead}>
            {again.isSuccess && t("identity.confirm.sentAgain", { email: again.variables })}
          </Text>
        </Stack>
      </form>
      <div className={classes.others}>
        <UnstyledButton onClick={sendAgain} disabled={again.isPending}>
          {t("identity.confirm.again")}
        </UnstyledButton>
        <Link href="/sign-up">{t("identity.confirm.other")}</Link>
      </div>
    </DoorCard>
  );
}
