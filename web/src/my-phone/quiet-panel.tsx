import { Alert, Button, TextInput } from "@mantine/core";
import { IconAlertCircle, IconBellOff } from "@tabler/icons-react";
import { useState, type SyntheticEvent } from "react";
import { useTranslation } from "react-i18next";
import type { PhoneView } from "../../../core/account/api/my-phone.ts";
import { codeOf } from "../api/account-error.ts";
import { Panel } from "../app/panel.tsx";
import { useFailureWords } from "../app/use-failure-words.ts";
import { StaleAlert } from "../form/save-bar.tsx";
import { useSavedForm } from "../form/use-saved-form.ts";
import { instantOf, localMoment, tomorrowMorning } from "../format/local-moment.ts";
import { comingMoment } from "../format/moment.ts";
import { useLanguage } from "../language/use-language.ts";
import { useZone } from "../shell/office.ts";
import type { PanelProps } from "./my-phone-page.tsx";
import { useChangePhone } from "./use-phone.ts";
import classes from "../reach/reach.module.css";

const HOUR = 3_600_000;

const typedOf = ({ standing, doNotDisturb }: PhoneView): { readonly doNotDisturb: PhoneView["doNotDisturb"] | null } => ({
  doNotDisturb: standing === "do-not-disturb" ? (doNotDisturb ?? {}) : null,
});

/** Do not disturb, with an end: one press, from the next call on. */
export function QuietPanel({ phone }: PanelProps) {
  const { t } = useTranslation();
  const words = useFailureWords();
  const zone = useZone();
  const language = useLanguage();
  const { typed, put, ...form } = useSavedForm({
    current: phone,
    typedOf,
    read: ({ doNotDisturb = null }) => ({ body: { doNotDisturb } }),
    saving: useChangePhone(),
  });
  const isOn = typed.doNotDisturb !== null;
  const until = typed.doNotDisturb?.until;
  const quiet = (end?: number): void => put({ doNotDisturb: end === undefined ? {} : { until: end } });
  const { error, isPending: isBusy } = form.saving;
  const isStale = codeOf(error) === "stale";
  return (
    <Panel title={t("phone.quiet.title")}>
      <div className={classes.form}>
        <p className={classes.text}>{t("phone.quiet.lead")}</p>
        <p role="status" className={classes.text}>
          {!isOn && t("phone.quiet.off")}
          {isOn &&
            (until === undefined
              ? t("phone.quiet.onForever")
              : t("phone.quiet.on", { until: comingMoment(until, Date.now(), { language, zone }) }))}
        </p>
        {isOn ? (
          <div className={classes.buttons}>
            <Button disabled={isBusy} onClick={() => put({ doNotDisturb: null })}>
              {t("phone.quiet.end")}
            </Button>
          </div>
        ) : (
          <div className={classes.buttons}>
            <Button
              variant="default"
              leftSection={<IconBellOff size={16} aria-hidden />}
              disabled={isBusy}
              onClick={() => quiet(Date.now() + HOUR)}
            >
              {t("phone.quiet.hour")}
            </Button>
            <Button variant="default" disabled={isBusy} onClick={() => quiet(tomorrowMorning(Date.now(), zone))}>
              {t("phone.quiet.morning")}
            </Button>
            <Button variant="default" disabled={isBusy} onClick={() => quiet()}>
              {t("phone.quiet.forever")}
            </Button>
          </div>
        )}
        {!isOn && <UntilTime zone={zone} isBusy={isBusy} onChoose={quiet} />}
        {isStale && <StaleAlert form={form} theirs={t("phone.theirs", { state: t(`phone.standing.${phone.standing}`) })} />}
        {error !== null && !isStale && (
          <Alert color="red" icon={<IconAlertCircle aria-hidden />} role="alert">
            {t("phone.notSaved")} {words(error)}
          </Alert>
        )}
      </div>
    </Panel>
  );
}

interface UntilTimeProps {
  readonly zone: string;
  readonly isBusy: boolean;
  readonly onChoose: (until: number) => void;
}

function UntilTime({ zone, isBusy, onChoose }: UntilTimeProps) {
  const { t } = useTranslation();
  const [wall, setWall] = useState("");
  const [tried, setTried] = useState(false);
  const until = instantOf(wall, zone);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const isToCome = until !== undefined && until > Date.now();
    setTried(!isToCome);
    if (isToCome) onChoose(until);
  };
  return (
    <form onSubmit={submit} noValidate className={classes.add}>
      <TextInput
        label={t("phone.quiet.time")}
        type="datetime-local"
        min={localMoment(Date.now(), zone)}
        value={wall}
        error={tried && t("phone.quiet.needTime")}
        onChange={({ currentTarget }) => setWall(currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={isBusy}>
        {t("phone.quiet.untilButton")}
      </Button>
    </form>
  );
}
