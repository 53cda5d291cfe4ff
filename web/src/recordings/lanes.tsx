/** The wave, with a slider over it: a click, a drag and the arrow keys all move through the recording. */
import { Skeleton } from "@mantine/core";
import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { duration as inWords } from "../format/duration.ts";
import { LANE_HEIGHT } from "./draw-wave.ts";
import type { Sound } from "./use-audio.ts";
import type { Wave } from "./use-wave.ts";
import classes from "./lanes.module.css";

export interface LanesProps {
  readonly channels: number;
  readonly sound: Sound;
  /** Seconds. */
  readonly duration: number;
  readonly wave: Wave;
}

/** Seconds that an arrow key moves. */
const STEP = 5;

export function Lanes({ channels, sound, duration, wave }: LanesProps) {
  const { t } = useTranslation();
  const { position } = sound.state;
  return (
    <div className={classes.lanes}>
      {channels === 2 && (
        <div className={classes.names} aria-hidden>
          <span>{t("recording.lanes.caller")}</span>
          <span>{t("recording.lanes.office")}</span>
        </div>
      )}
      <div className={classes.wave} style={{ height: channels * LANE_HEIGHT }}>
        <div ref={wave.container} className={classes.drawing} aria-hidden />
        {wave.state === "loading" && <Skeleton className={classes.loading} role="status" aria-label={t("recording.loading")} />}
        <input
          type="range"
          className={classes.slider}
          min={0}
          max={duration || 1}
          step={0.01}
          value={Math.min(position, duration || 1)}
          disabled={wave.state !== "ready"}
          aria-label={t("recording.position")}
          aria-valuetext={t("recording.at", { position: inWords(position), duration: inWords(duration) })}
          onChange={({ currentTarget }) => sound.seek(currentTarget.valueAsNumber)}
          onKeyDown={(event) => steer(event, sound)}
        />
      </div>
    </div>
  );
}

function steer(event: KeyboardEvent, sound: Sound): void {
  const step = { ArrowLeft: -STEP, ArrowDown: -STEP, ArrowRight: STEP, ArrowUp: STEP }[event.key];
  if (step !== undefined) sound.seek(sound.element.currentTime + step);
  else if (event.key === " ") sound.toggle();
  else return;
  event.preventDefault();
}
