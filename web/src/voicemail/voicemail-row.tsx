import { ActionIcon, Button } from "@mantine/core";
import { IconPhone, IconPlayerPlayFilled, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { MailboxView, MessageView } from "../../../core/account/api/voicemail.ts";
import type { CallView } from "../../../core/account/api/calls.ts";
import { useFailureWords } from "../app/use-failure-words.ts";
import { CallLink } from "../calls/call-link.tsx";
import { useCallWords } from "../calls/use-call-words.ts";
import { duration } from "../format/duration.ts";
import { When } from "../format/when.tsx";
import { AskFirst } from "../recordings/ask-first.tsx";
import { RecordingPlayer } from "../recordings/recording-player.tsx";
import { useMay } from "../session/use-may.ts";
import { useHeard, useRemoveMessage } from "./use-messages.ts";
import classes from "./voicemail-row.module.css";

export interface VoicemailRowProps {
  readonly message: MessageView;
  readonly mailbox: MailboxView;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** A message, with who left it; it plays where it stands. */
export function VoicemailRow({ message, mailbox, isOpen, onToggle }: VoicemailRowProps) {
  const { t } = useTranslation();
  const words = useCallWords();
  const hearing = useHeard(message);
  const call = callOf(message, mailbox);
  const caller = words.caller(call);
  const number = words.callerNumber(call);
  const { heard, from, seconds } = message;
  const toggle = (): void => {
    if (!isOpen && !heard) hearing.mutate(true);
    onToggle();
  };
  return (
    <li className={classes.row} data-new={!heard || undefined}>
      <div className={classes.line}>
        <ActionIcon
          variant={isOpen ? "default" : "light"}
          size={40}
          radius="50%"
          onClick={toggle}
          aria-expanded={isOpen}
          aria-label={isOpen ? t("voicemail.hide") : t("voicemail.listen", { caller })}
        >
          {isOpen ? <IconX size={18} aria-hidden /> : <IconPlayerPlayFilled size={18} aria-hidden />}
        </ActionIcon>
        <div className={classes.who}>
          <span className={classes.caller}>{caller}</span>
          {number !== undefined && <span className={classes.aside}>{number}</span>}
          <span className={classes.happened}>
            {!heard && <span className={classes.new}>{t("inbox.new")}</span>}
            {seconds !== undefined && <span className="figures">{duration(seconds)}</span>}
          </span>
        </div>
        <span className={classes.when}>
          <When at={message.startedAt} />
          <CallLink id={message.call} className={classes.details}>
            {t("voicemail.details")}
          </CallLink>
        </span>
        {from?.startsWith("+") === true && (
          <ActionIcon
            component="a"
            href={`tel:${from}`}
            variant="default"
            size={40}
            className={classes.back}
            aria-label={t("home.callBack", { caller })}
            title={t("home.callBack", { caller })}
          >
            <IconPhone size={18} stroke={1.6} aria-hidden />
          </ActionIcon>
        )}
      </div>
      {isOpen && (
        <div className={classes.player}>
          <RecordingPlayer call={call} recording={recordingOf(message)} autoplay />
          <MessageActions message={message} mailbox={mailbox} />
        </div>
      )}
    </li>
  );
}

function MessageActions({ message, mailbox }: Pick<VoicemailRowProps, "message" | "mailbox">) {
  const { t } = useTranslation();
  const words = useFailureWords();
  const hearing = useHeard(message);
  const removal = useRemoveMessage(message);
  const mayDelete = useMay("recordings.delete") || mailbox.isOwn;
  return (
    <div className={classes.actions}>
      <Button variant="subtle" color="gray" size="compact-sm" onClick={() => hearing.mutate(!message.heard)}>
        {t(message.heard ? "inbox.markNew" : "inbox.markHeard")}
      </Button>
      {hearing.error !== null && <span role="alert">{words(hearing.error)}</span>}
      {mayDelete && (
        <AskFirst
          label={t("inbox.delete")}
          consequence={t("removal.consequence")}
          confirm={t("removal.confirm")}
          isPending={removal.isPending}
          error={removal.error}
          onConfirm={() => removal.mutate()}
        />
      )}
    </div>
  );
}

/** As far as the player and the words need to know it. */
function callOf({ call, from, callerName, startedAt }: MessageView, { name }: MailboxView): CallView {
  const facts = { id: call, startedAt, from, number: null, direction: "in", recorded: true } as const;
  return { ...facts, outcome: { kind: "voicemail", mailbox: name }, ...(callerName === undefined ? {} : { callerName }) };
}

const recordingOf = ({ recording, seconds, startedAt }: MessageView) =>
  ({ id: recording, kind: "voicemail", state: "stored", startedAt, ...(seconds === undefined ? {} : { seconds }) }) as const;
