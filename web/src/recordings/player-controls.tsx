import { ActionIcon, SegmentedControl } from "@mantine/core";
import { IconDownload, IconPlayerPauseFilled, IconPlayerPlayFilled } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { CallView, RecordingView } from "../../../core/account/api/calls.ts";
import { duration as inWords } from "../format/duration.ts";
import type { Sound } from "./use-audio.ts";
import { useDownload } from "./use-download.ts";
import classes from "./player-controls.module.css";

export interface PlayerControlsProps {
  readonly call: CallView;
  readonly recording: RecordingView;
  readonly sound: Sound;
  /** Seconds. */
  readonly duration: number;
  readonly isReady: boolean;
}

const SPEEDS = [0.75, 1, 1.5, 2];

export function PlayerControls({ call, recording, sound, duration, isReady }: PlayerControlsProps) {
  const { t } = useTranslation();
  const download = useDownload(call, recording);
  const { isPlaying, position, speed } = sound.state;
  return (
    <div className={classes.controls}>
      <ActionIcon
        size={40}
        radius="50%"
        disabled={!isReady}
        onClick={sound.toggle}
        aria-label={t(isPlaying ? "recording.pause" : "recording.play")}
      >
        {isPlaying ? <IconPlayerPauseFilled size={18} aria-hidden /> : <IconPlayerPlayFilled size={18} aria-hidden />}
      </ActionIcon>
      <span className={classes.clock}>
        {inWords(position)} / {inWords(duration)}
      </span>
      <SegmentedControl
        size="xs"
        aria-label={t("recording.speed")}
        value={String(speed)}
        onChange={(chosen) => sound.setSpeed(Number(chosen))}
        data={SPEEDS.map((choice) => ({ value: String(choice), label: `${choice}×` }))}
      />
      <ActionIcon
        variant="default"
        size={40}
        onClick={() => download.mutate()}
        loading={download.isPending}
        aria-label={t("recording.download")}
        title={t("recording.download")}
      >
        <IconDownload size={18} stroke={1.6} aria-hidden />
      </ActionIcon>
      {download.error !== null && (
        <span role="alert" className={classes.failed}>
          {t("recording.notDownloaded")}
        </span>
      )}
    </div>
  );
}
