import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { tell } from "../api/ask.ts";
import { Panel } from "../app/panel.tsx";
import { FailureAlert } from "../session/failure-alert.tsx";
import { useForgetSession } from "../session/use-sign-out.ts";
import classes from "./security.module.css";

export function DevicesPanel() {
  const { t } = useTranslation();
  const forget = useForgetSession();
  const signOut = useMutation({ mutationFn: () => tell("DELETE /api/sessions", {}), onSuccess: forget });
  return (
    <Panel title={t("identity.security.devices")}>
      <p className={classes.text}>{t("identity.security.devicesLead")}</p>
      <div className={classes.form}>
        <FailureAlert error={signOut.error} />
        <Button variant="default" loading={signOut.isPending} onClick={() => signOut.mutate()}>
          {t("identity.security.everywhere")}
        </Button>
      </div>
    </Panel>
  );
}
