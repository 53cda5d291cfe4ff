import { Alert, Button } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useState, type SyntheticEvent } from "react";
import { useTranslation } from "react-i18next";
import { AccountError } from "../api/account-error.ts";
import { tell } from "../api/ask.ts";
import { Panel } from "../app/panel.tsx";
import { FailureAlert } from "../session/failure-alert.tsx";
import { useForgetSession } from "../session/use-sign-out.ts";
import { isWhole, NO_PROOF, ProofFields, proofOf } from "./proof-fields.tsx";
import classes from "./security.module.css";

export function RemovePanel({ asksCode }: { readonly asksCode: boolean }) {
  const { t } = useTranslation();
  const forget = useForgetSession();
  const [isOpen, setIsOpen] = useState(false);
  const [proof, setProof] = useState(NO_PROOF);
  const [tried, setTried] = useState(false);
  const remove = useMutation({ mutationFn: () => tell("DELETE /api/me", { body: proofOf(proof, asksCode) }), onSuccess: forget });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setTried(true);
    if (isWhole(proof, asksCode)) remove.mutate();
  };
  return (
    <Panel title={t("identity.security.remove")}>
      <p className={classes.text}>{t("identity.security.removeLead")}</p>
      {isOpen ? (
        <form onSubmit={submit} noValidate className={classes.form}>
          <div className={classes.fields}>
            <ProofFields typed={proof} onType={setProof} asksCode={asksCode} tried={tried} />
          </div>
          <RemoveFailure error={remove.error} />
          <div className={classes.buttons}>
            <Button type="submit" color="red" loading={remove.isPending}>
              {t("identity.security.removeButton")}
            </Button>
            <Button variant="default" onClick={() => setIsOpen(false)}>
              {t("identity.security.cancel")}
            </Button>
          </div>
        </form>
      ) : (
        <Button color="red" variant="light" onClick={() => setIsOpen(true)}>
          {t("identity.security.removeStart")}
        </Button>
      )}
    </Panel>
  );
}

/** The offices that would be left without an owner are named. */
function RemoveFailure({ error }: { readonly error: Error | null }) {
  const { t } = useTranslation();
  if (!(error instanceof AccountError) || error.code !== "last-owner") return <FailureAlert error={error} />;
  return (
    <Alert color="red" icon={<IconAlertCircle aria-hidden />} role="alert">
      {t("identity.security.lastOwner", { offices: error.problems.map(({ message }) => message).join(", ") })}
    </Alert>
  );
}
