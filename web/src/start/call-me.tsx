/** The proof: the office's number rings the reader's own phone. */
import { Alert, Button } from "@mantine/core";
import { IconAlertCircle, IconCheck, IconPhoneCall } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { TrialCallView } from "../../../core/account/api/start.ts";
import { useFailureWords } from "../app/use-failure-words.ts";
import { usePhoneNumbers } from "../format/use-phone-numbers.ts";
import { useNumbers } from "../numbers/use-numbers.ts";
import { useOffice } from "../shell/office.ts";
import { StartFrame } from "./start-frame.tsx";
import { useTrialCall } from "./use-trial-call.ts";
import classes from "./start.module.css";

export function CallMe() {
  const { t } = useTranslation();
  const words = useFailureWords();
  const { billed } = useOffice();
  const { phoneNumber } = usePhoneNumbers();
  const { list } = useNumbers();
  const { start, call } = useTrialCall();
  const number = list?.numbers[0]?.number ?? "";
  const isGoingOn = call?.state === "ringing" || call?.state === "answered";
  return (
    <StartFrame step={6} title={t("start.call.title")} lead={t("start.call.lead", { number: phoneNumber(number) })}>
      <div className={classes.form}>
        {start.error !== null && (
          <Alert color="red" icon={<IconAlertCircle aria-hidden />} role="alert">
            {words(start.error)}
          </Alert>
        )}
        {!isGoingOn && (
          <Button
            size="lg"
            leftSection={<IconPhoneCall size={20} aria-hidden />}
            loading={start.isPending}
            variant={call === undefined ? "filled" : "default"}
            onClick={() => start.mutate()}
          >
            {t(call === undefined ? "start.call.button" : "start.call.again")}
          </Button>
        )}
        <div role="status">{call !== undefined && <Progress call={call} />}</div>
        {call !== undefined && call.story.length > 0 && <Story story={call.story} />}
        {billed && call === undefined && <span className={classes.small}>{t("start.call.paid")}</span>}
        <Button component={Link} href="/" variant={call?.state === "ended" ? "filled" : "subtle"} size="md">
          {t(call?.state === "ended" ? "start.call.done" : "start.call.later")}
        </Button>
      </div>
    </StartFrame>
  );
}

function Progress({ call: { state, proved } }: { readonly call: TrialCallView }) {
  const { t } = useTranslation();
  if (state === "ringing" || state === "answered")
    return (
      <span className={classes.live}>
        <span className={classes.pulse} aria-hidden />
        {t(`start.call.${state}`)}
      </span>
    );
  return (
    <span className={classes.live}>
      {state === "ended" && <IconCheck size={20} aria-hidden />}
      {t(state === "not-answered" ? "start.call.notAnswered" : proved ? "start.call.endedProved" : "start.call.ended")}
    </span>
  );
}

function Story({ story }: Pick<TrialCallView, "story">) {
  const { t } = useTranslation();
  const { groupNumbers } = usePhoneNumbers();
  return (
    <section aria-label={t("start.call.happened")}>
      <ol className={classes.story}>
        {story.map(({ at, text }, index) => (
          <li key={`${at} ${index}`}>{groupNumbers(text)}</li>
        ))}
      </ol>
    </section>
  );
}
