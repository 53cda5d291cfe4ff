import { UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { useSession } from "./session-context.ts";
import { useSignOut } from "./use-sign-out.ts";
import classes from "./signed-in-as.module.css";

/** Who is signed in, where there is no menu that says so. */
export function SignedInAs() {
  const { t } = useTranslation();
  const { email } = useSession();
  const signOut = useSignOut();
  return (
    <p className={classes.line}>
      <span className={classes.email}>{email}</span>
      <Link href="/me/security">{t("identity.security.menu")}</Link>
      <UnstyledButton disabled={signOut.isPending} onClick={() => signOut.mutate()}>
        {t("nav.signOut")}
      </UnstyledButton>
    </p>
  );
}
