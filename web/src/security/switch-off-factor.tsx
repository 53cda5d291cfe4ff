import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState, type SyntheticEvent } from "react";
import { useTranslation } from "react-i18next";
import { tell } from "../api/ask.ts";
import { FailureAlert } from "../session/failure-alert.tsx";
import { isWhole, NO_PROOF, ProofFields } from "./proof-fields.tsx";
import classes from "./security.module.css";

export interface SwitchOffFactorProps {
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

export function SwitchOffFactor({ onDone, onCancel }: SwitchOffFactorProps) {
  const { t } = useTranslation();
  const [proof, setProof] = useState(NO_PROOF);
  const [tried, setTried] = useState(false);
  const end = useMutation({ mutationFn: () => tell("DELETE /api/me/second-factor", { body: proof }), onSuccess: onDone });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setTried(true);
    if (isWhole(proof, true)) end.mutate();
  };
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <div className={classes.fields}>
        <ProofFields typed={proof} onType={setProof} asksCode tried={tried} />
      </div>
      <FailureAlert error={end.error} />
      <p className={classes.text}>{t("identity.security.switchOffLead")}</p>
      <div className={classes.buttons}>
        <Button type="submit" color="red" variant="light" loading={end.isPending}>
          {t("identity.security.switchOff")}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t("identity.security.cancel")}
        </Button>
      </div>
    </form>
  );
}
