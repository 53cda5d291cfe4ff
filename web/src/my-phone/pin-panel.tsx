import { Alert, Button, PasswordInput } from "@mantine/core";
import { IconAlertCircle, IconCheck } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useState, type SyntheticEvent } from "react";
import { useTranslation } from "react-i18next";
import { tell } from "../api/ask.ts";
import { Panel } from "../app/panel.tsx";
import { useFailureWords } from "../app/use-failure-words.ts";
import { useForgetPhone } from "./use-phone.ts";
import classes from "../reach/reach.module.css";

/** The PIN by which one hears one's messages from any telephone. */
export function PinPanel({ hasPin }: { readonly hasPin: boolean }) {
  const { t } = useTranslation();
  const words = useFailureWords();
  const forget = useForgetPhone();
  const [pin, setPin] = useState("");
  const [tried, setTried] = useState(false);
  const setting = useMutation({
    mutationFn: (digits: string | null) =>
      digits === null ? tell("DELETE /api/my-phone/pin", {}) : tell("PUT /api/my-phone/pin", { body: { pin: digits } }),
    onSuccess: forget,
  });
  const isPin = /^\d{4,8}$/.test(pin);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setTried(!isPin);
    if (isPin) setting.mutate(pin, { onSuccess: () => setPin("") });
  };
  return (
    <Panel title={t("phone.pin.title")}>
      <form onSubmit={submit} noValidate className={classes.form}>
        <p className={classes.text}>{t("phone.pin.lead")}</p>
        <p className={classes.text}>{t(hasPin ? "phone.pin.isSet" : "phone.pin.none")}</p>
        <PasswordInput
          label={t("phone.pin.label")}
          description={t("phone.pin.hint")}
          inputMode="numeric"
          autoComplete="off"
          maxLength={8}
          value={pin}
          error={tried && t("phone.pin.need")}
          visibilityToggleButtonProps={{ "aria-label": t("phone.pin.label") }}
          onChange={({ currentTarget }) => {
            setPin(currentTarget.value);
            setTried(false);
            setting.reset();
          }}
        />
        {setting.error !== null && (
          <Alert color="red" icon={<IconAlertCircle aria-hidden />} role="alert">
            {t("phone.pin.failed")} {words(setting.error)}
          </Alert>
        )}
        <div className={classes.buttons}>
          <Button type="submit" loading={setting.isPending}>
            {t("phone.pin.set")}
          </Button>
          {hasPin && (
            <Button variant="default" disabled={setting.isPending} onClick={() => setting.mutate(null)}>
              {t("phone.pin.remove")}
            </Button>
          )}
          <span role="status">
            {setting.isSuccess && (
              <>
                <IconCheck size={16} aria-hidden /> {t(hasPin ? "phone.pin.saved" : "phone.pin.removed")}
              </>
            )}
          </span>
        </div>
      </form>
    </Panel>
  );
}
