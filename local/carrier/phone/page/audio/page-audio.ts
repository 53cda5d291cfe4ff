// oxlint-disable-next-line import/default -- Vite answers the address of the built file
import captureUrl from "./capture.worklet.ts?worker&url";
// oxlint-disable-next-line import/default -- Vite answers the address of the built file
import playbackUrl from "./playback.worklet.ts?worker&url";

/** The page's one way to the sound card, shared by its telephones. */
export interface PageAudio {
  /** With the worklets loaded. It is silent until the first press: browsers want that. */
  readonly context: Promise<AudioContext>;
}

export function createPageAudio(): PageAudio {
  const context = new AudioContext({ latencyHint: "interactive" });
  const wake = () => {
    if (context.state !== "running") void context.resume();
  };
  for (const event of ["pointerdown", "keydown"]) document.addEventListener(event, wake, { capture: true });
  const load = async () => {
    await Promise.all([captureUrl, playbackUrl].map((url) => context.audioWorklet.addModule(url)));
    return context;
  };
  return { context: load() };
}
