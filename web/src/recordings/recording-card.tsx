import { useTranslation } from "react-i18next";
import type { CallView, RecordingView } from "../../../core/account/api/calls.ts";
import { When } from "../format/when.tsx";
import { useMay } from "../session/use-may.ts";
import { DeleteRecording } from "./delete-recording.tsx";
import { RecordingPlayer } from "./recording-player.tsx";
import classes from "./recording-card.module.css";

export interface RecordingCardProps {
  readonly call: CallView;
  readonly recording: RecordingView;
  /** It can be deleted here, by whoever may. */
  readonly deletable?: boolean;
}

/** A recording with its player, or in words why there is nothing to play. */
export function RecordingCard({ call, recording, deletable = false }: RecordingCardProps) {
  const { t } = useTranslation();
  const mayDelete = useMay("recordings.delete");
  const { kind, mailbox, state } = recording;
  const title =
    kind === "call" ? t("recording.call") : mailbox === undefined ? t("recording.message") : t("recording.voicemail", { mailbox });
  return (
    <div className={classes.card}>
      <div className={classes.title}>{title}</div>
      {state === "stored" ? (
        <RecordingPlayer call={call} recording={recording} />
      ) : (
        <p className={classes.state}>
          {t(`recording.${state}`)}
          {recording.deletedBy !== undefined && recording.deletedAt !== undefined && (
            <>
              {" "}
              {t("removal.by", { name: recording.deletedBy })} <When at={recording.deletedAt} />
            </>
          )}
        </p>
      )}
      {deletable && mayDelete && state !== "deleted" && state !== "absent" && <DeleteRecording call={call} recording={recording} />}
    </div>
  );
}
