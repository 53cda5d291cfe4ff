/** Plays one recording: a wave with a lane for each side, and the controls beneath. */
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { CallView, RecordingView } from "../../../core/account/api/calls.ts";
import { codeOf } from "../api/account-error.ts";
import { useFailureWords } from "../app/use-failure-words.ts";
import { askAudio } from "./ask-audio.ts";
import { DRAWN_UP_TO } from "./draw-wave.ts";
import { Lanes } from "./lanes.tsx";
import { PlayerControls } from "./player-controls.tsx";
import { useAudio } from "./use-audio.ts";
import { useWave } from "./use-wave.ts";
import classes from "./recording-player.module.css";

export interface RecordingPlayerProps {
  readonly call: CallView;
  readonly recording: RecordingView;
  readonly autoplay?: boolean;
}

export function RecordingPlayer({ call, recording, autoplay = false }: RecordingPlayerProps) {
  const { t } = useTranslation();
  const words = useFailureWords();
  const sound = useAudio();
  const channels = recording.channels ?? 1;
  const { seconds } = recording;
  const wave = useWave({ element: sound.element, channels, seconds, askAudio: () => askAudio(call, recording), autoplay });
  const duration = sound.state.duration || (seconds ?? 0);
  return (
    <div className={classes.player}>
      <Lanes channels={channels} sound={sound} duration={duration} wave={wave} />
      {seconds !== undefined && seconds > DRAWN_UP_TO && <p className={classes.note}>{t("recording.tooLong")}</p>}
      {wave.state === "failed" ? (
        <div className={classes.failed} role="alert">
          <span>{codeOf(wave.error) === "unknown" ? t("recording.failed") : words(wave.error)}</span>
          <Button variant="default" size="xs" onClick={wave.reload}>
            {t("recording.again")}
          </Button>
        </div>
      ) : (
        <PlayerControls call={call} recording={recording} sound={sound} duration={duration} isReady={wave.state === "ready"} />
      )}
    </div>
  );
}
