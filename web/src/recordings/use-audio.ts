/** A sound that plays, and what of it the controls show. */
import { useEffect, useState } from "react";

interface AudioState {
  readonly isPlaying: boolean;
  /** Seconds. */
  readonly position: number;
  /** Seconds; 0 as long as it is unknown. */
  readonly duration: number;
  readonly speed: number;
}

export interface Sound {
  readonly element: HTMLAudioElement;
  readonly state: AudioState;
  readonly toggle: () => void;
  /** @param position in seconds */
  readonly seek: (position: number) => void;
  readonly setSpeed: (speed: number) => void;
}

const TELLING = ["play", "pause", "ended", "timeupdate", "seeking", "durationchange", "ratechange", "emptied"] as const;

export function useAudio(): Sound {
  const [element] = useState(() => new Audio());
  const [state, setState] = useState<AudioState>(() => read(element));
  useEffect(() => {
    const tell = (): void => setState(read(element));
    for (const event of TELLING) element.addEventListener(event, tell);
    return () => {
      for (const event of TELLING) element.removeEventListener(event, tell);
      element.pause();
    };
  }, [element]);
  return {
    element,
    state,
    toggle: () => (element.paused ? play(element) : element.pause()),
    seek: (position) => {
      element.currentTime = Math.min(Math.max(0, position), read(element).duration);
    },
    setSpeed: (speed) => {
      // The default outlives a new source, the current one does not.
      element.defaultPlaybackRate = speed;
      element.playbackRate = speed;
    },
  };
}

/** A browser may refuse to sound before its user has touched the page, or be told to stop at once: then it stays paused. */
export function play(element: HTMLAudioElement): void {
  element.play().catch(() => element.pause());
}

function read(element: HTMLAudioElement): AudioState {
  return {
    isPlaying: !element.paused && !element.ended,
    position: element.currentTime,
    duration: Number.isFinite(element.duration) ? element.duration : 0,
    speed: element.playbackRate,
  };
}
