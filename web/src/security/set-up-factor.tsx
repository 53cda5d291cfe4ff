/** An authenticator is set up: the password, then the secret as a picture and as text, then the first code. */
import { Button, PasswordInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { Suspense, useState, type SyntheticEvent } from "react";
import { useTranslation } from "react-i18next";
import { onDemand } from "../app/on-demand.ts";
import { ask, tell } from "../api/ask.ts";
import { CodeInput } from "../session/code-input.tsx";
import { FailureAlert } from "../session/failure-alert.tsx";
import { isCode } from "../session/typed-well.ts";
import classes from "./security.module.css";

// Brings the library that draws it.
const QrPicture = onDemand(async () => (await import("./qr-picture.tsx")).QrPicture);

export interface SetUpFactorProps {
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

export function SetUpFactor({ onDone, onCancel }: SetUpFactorProps) {
  const { t } = useTranslation();
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const [tried, setTried] = useState(false);
  const begin = useMutation({
    mutationFn: () => ask("POST /api/me/second-factor", { body: { password } }),
    onSuccess: () => setTried(false),
  });
  const confirm = useMutation({
    mutationFn: () => tell("PUT /api/me/second-factor", { body: { password, code } }),
    onSuccess: onDone,
  });
  const made = begin.data;
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setTried(true);
    if (made === undefined && password !== "") begin.mutate();
    if (made !== undefined && isCode(code)) confirm.mutate();
  };
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      {made === undefined ? (
        <div className={classes.fields}>
          <PasswordInput
            label={t("identity.security.present")}
            error={tried && password === "" && t("signIn.needPassword")}
            autoComplete="current-password"
            data-autofocus
            value={password}
            onChange={({ currentTarget }) => setPassword(currentTarget.value)}
          />
        </div>
      ) : (
        <>
          <p className={classes.text}>{t("identity.security.scan")}</p>
          <Suspense fallback={<div className={classes.picture} />}>
            <QrPicture text={made.uri} label={t("identity.security.picture")} />
          </Suspense>
          <div>
            {t("identity.security.key")}
            <p className={classes.key}>{made.secret.replaceAll(/(.{4})(?=.)/g, "$1 ")}</p>
          </div>
          <div className={classes.fields}>
            <CodeInput
              size="sm"
              label={t("identity.authenticatorCode")}
              description={t("identity.security.firstCode")}
              error={tried && !isCode(code) && t("identity.needCode")}
              value={code}
              onChange={({ currentTarget }) => setCode(currentTarget.value)}
            />
          </div>
        </>
      )}
      <FailureAlert error={begin.error ?? confirm.error} />
      <div className={classes.buttons}>
        <Button type="submit" loading={begin.isPending || confirm.isPending}>
          {t(made === undefined ? "identity.security.begin" : "identity.security.confirm")}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t("identity.security.cancel")}
        </Button>
      </div>
    </form>
  );
}
