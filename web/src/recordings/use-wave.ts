/** A recording's sound, fetched and drawn into a container. */
import { useComputedColorScheme } from "@mantine/core";
import { useEffect, useRef, useState, type RefObject } from "react";
import type WaveSurfer from "wavesurfer.js";
import type { AudioView } from "../../../core/account/api/calls.ts";
import { drawWave, waveColours } from "./draw-wave.ts";
import { play } from "./use-audio.ts";

export interface WaveOptions {
  readonly element: HTMLAudioElement;
  readonly channels: number;
  /** If known. */
  readonly seconds: number | undefined;
  readonly askAudio: () => Promise<AudioView>;
  /** Begins to sound when it is there. */
  readonly autoplay: boolean;
}

export interface Wave {
  readonly container: RefObject<HTMLDivElement | null>;
  readonly state: "loading" | "ready" | "failed";
  readonly error: unknown;
  readonly reload: () => void;
}

type Loading = Pick<Wave, "state" | "error">;

export function useWave(options: WaveOptions): Wave {
  const container = useRef<HTMLDivElement>(null);
  const drawn = useRef<WaveSurfer>(undefined);
  const [attempt, setAttempt] = useState(0);
  const [loading, setLoading] = useState<Loading>({ state: "loading", error: undefined });
  const { channels } = options;
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });

  useEffect(() => {
    if (container.current === null) return undefined;
    setLoading({ state: "loading", error: undefined });
    return load(container.current, latest.current, (state, error, wave) => {
      drawn.current = wave;
      setLoading({ state, error });
    });
  }, [attempt]);

  const theme = useComputedColorScheme();
  useEffect(() => {
    if (container.current !== null) drawn.current?.setOptions(waveColours(container.current, channels));
  }, [theme, channels]);

  return { container, ...loading, reload: () => setAttempt((last) => last + 1) };
}

type Tell = (state: Wave["state"], error: unknown, wave: WaveSurfer | undefined) => void;

/** @returns what ends it, also in the middle of loading */
function load(container: HTMLElement, options: WaveOptions, tell: Tell): () => void {
  const { element, channels, seconds, askAudio, autoplay } = options;
  // After a failure it goes on where it stopped.
  const position = element.currentTime;
  let wave: WaveSurfer | undefined;
  let isOver = false;
  const begin = async (): Promise<void> => {
    const { url } = await askAudio();
    if (isOver) return;
    const drawing = await drawWave({ container, element, url, channels, seconds });
    wave = drawing;
    if (isOver) return drawing.destroy();
    drawing.on("error", (error) => tell("failed", error, drawing));
    drawing.once("ready", () => {
      if (position > 0) element.currentTime = position;
      tell("ready", undefined, drawing);
      if (autoplay) play(element);
    });
  };
  begin().catch((error: unknown) => {
    if (!isOver) tell("failed", error, undefined);
  });
  return () => {
    isOver = true;
    wave?.destroy();
  };
}
