/** Plays one sound of the library, with its wave. */
import { ActionIcon } from "@mantine/core";
import { IconPlayerPauseFilled, IconPlayerPlayFilled } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { duration as inWords } from "../format/duration.ts";
import { Lanes } from "../recordings/lanes.tsx";
import { useAudio } from "../recordings/use-audio.ts";
import { useWave } from "../recordings/use-wave.ts";
import { soundAddress } from "./sound-address.ts";
import classes from "./sound-player.module.css";

export interface SoundPlayerProps {
  /** Where it lies; a player of another address is another player (give it a key). */
  readonly audio: string;
}

export function SoundPlayer({ audio }: SoundPlayerProps) {
  const { t } = useTranslation();
  const sound = useAudio();
  const askAudio = async () => ({ url: soundAddress(audio), expiresAt: Infinity });
  const wave = useWave({ element: sound.element, channels: 1, seconds: undefined, askAudio, autoplay: false });
  const { isPlaying, position, duration } = sound.state;
  return (
    <div className={classes.player}>
      <ActionIcon
        size={40}
        radius="50%"
        disabled={wave.state !== "ready"}
        onClick={sound.toggle}
        aria-label={t(isPlaying ? "sounds.player.pause" : "sounds.player.play")}
      >
        {isPlaying ? <IconPlayerPauseFilled size={18} aria-hidden /> : <IconPlayerPlayFilled size={18} aria-hidden />}
      </ActionIcon>
      <div className={classes.wave}>
        <Lanes channels={1} sound={sound} duration={duration} wave={wave} />
      </div>
      {wave.state === "failed" && (
        <span role="alert" className={classes.failed}>
          {t("recording.failed")}
        </span>
      )}
      <span className={classes.clock}>
        {inWords(position)} / {inWords(duration)}
      </span>
    </div>
  );
}
