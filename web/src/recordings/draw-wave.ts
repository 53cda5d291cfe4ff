/** Draws a sound as a wave in a lane per channel, and loads it into the element that plays it. */
import type WaveSurfer from "wavesurfer.js";

export const LANE_HEIGHT = 44;

/** A longer sound (seconds) is not fetched whole to be drawn: it plays while it comes. */
export const DRAWN_UP_TO = 30 * 60;

export interface WaveToDraw {
  readonly container: HTMLElement;
  readonly element: HTMLAudioElement;
  readonly url: string;
  readonly channels: number;
  /** If known. */
  readonly seconds: number | undefined;
}

export async function drawWave({ container, element, url, channels, seconds }: WaveToDraw): Promise<WaveSurfer> {
  const { default: Wave } = await import("wavesurfer.js");
  return Wave.create({
    container,
    media: element,
    url,
    height: LANE_HEIGHT,
    normalize: true,
    barWidth: 2,
    barGap: 1,
    barRadius: 2,
    cursorWidth: 1,
    // A slider lies over it, which also listens to the keyboard.
    interact: false,
    ...waveColours(container, channels),
    ...(seconds !== undefined && seconds > DRAWN_UP_TO ? { peaks: Array.from({ length: channels }, () => [0, 0]), duration: seconds } : {}),
  });
}

/** A canvas knows no variables of style sheets: the theme's colours are read out of them. */
export function waveColours(container: HTMLElement, channels: number) {
  const style = getComputedStyle(container);
  const waveColor = style.getPropertyValue("--simu-wave").trim();
  const accent = style.getPropertyValue("--simu-accent").trim();
  const lane = { waveColor, progressColor: accent };
  return { ...lane, cursorColor: accent, ...(channels > 1 ? { splitChannels: Array.from({ length: channels }, () => lane) } : {}) };
}
