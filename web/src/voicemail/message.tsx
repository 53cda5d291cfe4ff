import { Skeleton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { CallView } from "../../../core/account/views.ts";
import { FailureNotice } from "../app/failure-notice.tsx";
import { useCall } from "../call/use-call.ts";
import { RecordingPlayer } from "../recordings/recording-player.tsx";
import classes from "./message.module.css";

/** What the caller left, playing as soon as it is here. */
export function Message({ call }: { readonly call: CallView }) {
  const { t } = useTranslation();
  const { call: whole, error, ask, isAsking } = useCall(call.id);
  if (whole === undefined && error !== null) return <FailureNotice error={error} retry={ask} retrying={isAsking} />;
  if (whole === undefined) return <Skeleton height={88} role="status" aria-label={t("recording.loading")} />;
  const message = whole.recordings.findLast(({ kind }) => kind === "voicemail");
  if (message?.state === "stored") return <RecordingPlayer call={call} recording={message} autoplay />;
  return <p className={classes.state}>{t(message === undefined ? "voicemail.notReady" : `recording.${message.state}`)}</p>;
}
