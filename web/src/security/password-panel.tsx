import { Button, PasswordInput } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useState, type SyntheticEvent } from "react";
import { useTranslation } from "react-i18next";
import { tell } from "../api/ask.ts";
import { Panel } from "../app/panel.tsx";
import { FailureAlert } from "../session/failure-alert.tsx";
import { useSession } from "../session/session-context.ts";
import { isStrong } from "../session/typed-well.ts";
import { isWhole, NO_PROOF, ProofFields, proofOf } from "./proof-fields.tsx";
import classes from "./security.module.css";

export function PasswordPanel({ asksCode }: { readonly asksCode: boolean }) {
  const { t } = useTranslation();
  const { email } = useSession();
  const [proof, setProof] = useState(NO_PROOF);
  const [newPassword, setNewPassword] = useState("");
  const [tried, setTried] = useState(false);
  const change = useMutation({
    mutationFn: () => tell("PUT /api/me/password", { body: { ...proofOf(proof, asksCode), newPassword } }),
    onSuccess: () => {
      setProof(NO_PROOF);
      setNewPassword("");
      setTried(false);
    },
  });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setTried(true);
    if (isWhole(proof, asksCode) && isStrong(newPassword)) change.mutate();
  };
  return (
    <Panel title={t("identity.security.password")}>
      <p className={classes.text}>{t("identity.security.passwordLead")}</p>
      <form onSubmit={submit} noValidate className={classes.form}>
        <div className={classes.fields}>
          {/* For password managers: whose password it is. */}
          <input type="hidden" name="username" autoComplete="username" value={email} />
          <ProofFields typed={proof} onType={setProof} asksCode={asksCode} tried={tried} />
          <PasswordInput
            label={t("identity.security.next")}
            description={t("signIn.newPasswordHint")}
            error={tried && !isStrong(newPassword) && t("signIn.needLongPassword")}
            autoComplete="new-password"
            value={newPassword}
            onChange={({ currentTarget }) => setNewPassword(currentTarget.value)}
          />
        </div>
        <FailureAlert error={change.error} />
        <div className={classes.buttons}>
          <Button type="submit" loading={change.isPending}>
            {t("identity.security.change")}
          </Button>
          <span role="status" className={classes.saved}>
            {change.isSuccess && !tried && (
              <>
                <IconCheck size={16} aria-hidden /> {t("identity.security.changed")}
              </>
            )}
          </span>
        </div>
      </form>
    </Panel>
  );
}
