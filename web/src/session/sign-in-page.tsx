/** Signing in: the password, then whatever else is asked for. */
import { Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { DoorCard } from "./door-card.tsx";
import { NewPasswordForm } from "./new-password-form.tsx";
import { SecondFactorForm } from "./second-factor-form.tsx";
import { SignInForm } from "./sign-in-form.tsx";
import type { Credentials } from "./use-sign-in.ts";
import { useWelcome } from "./use-welcome.ts";
import classes from "./door-card.module.css";

type Step = { readonly is: "password" } | { readonly is: "invited"; readonly credentials: Credentials } | { readonly is: "code" };

export interface SignInPageProps {
  /** What has just been done, above the form. */
  readonly done?: string | undefined;
}

export function SignInPage({ done }: SignInPageProps) {
  const { t } = useTranslation();
  const { provider, selfSignUp } = useWelcome();
  const [step, setStep] = useState<Step>({ is: "password" });
  const back = (): void => setStep({ is: "password" });
  if (step.is === "invited")
    return (
      <DoorCard title={t("signIn.title")} lead={t("signIn.newPasswordLead")}>
        <NewPasswordForm invited={step.credentials} onBack={back} />
      </DoorCard>
    );
  if (step.is === "code")
    return (
      <DoorCard title={t("identity.second.title")} lead={t("identity.second.lead", { provider })}>
        <SecondFactorForm onBack={back} />
      </DoorCard>
    );
  return (
    <DoorCard title={t("signIn.title")} lead={done ?? t("signIn.lead")}>
      <SignInForm onInvited={(credentials) => setStep({ is: "invited", credentials })} onSecondFactor={() => setStep({ is: "code" })} />
      <div className={classes.others}>
        <Link href="/forgot">{t("identity.forgot")}</Link>
        {selfSignUp === true && (
          <Text span inherit>
            {t("identity.strangers")} <Link href="/sign-up">{t("identity.toSignUp")}</Link>
          </Text>
        )}
      </div>
    </DoorCard>
  );
}
