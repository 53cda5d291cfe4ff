import { useTranslation } from "react-i18next";
import type { CallView, RecordingView } from "../../../core/account/views.ts";
import { RecordingPlayer } from "./recording-player.tsx";
import classes from "./recording-card.module.css";

export interface RecordingCardProps {
  readonly call: CallView;
  readonly recording: RecordingView;
}

/** A recording with its player, or in words why there is nothing to play. */
export function RecordingCard({ call, recording }: RecordingCardProps) {
  const { t } = useTranslation();
  const { kind, mailbox, state } = recording;
  const title =
    kind === "call" ? t("recording.call") : mailbox === undefined ? t("recording.message") : t("recording.voicemail", { mailbox });
  return (
    <div className={classes.card}>
      <div className={classes.title}>{title}</div>
      {state === "stored" ? (
        <RecordingPlayer call={call} recording={recording} />
      ) : (
        <p className={classes.state}>{t(`recording.${state}`)}</p>
      )}
    </div>
  );
}
