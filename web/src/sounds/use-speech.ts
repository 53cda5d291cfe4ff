/** Says a text with the voice that callers will hear. */
import { useMutation } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { ask } from "../api/ask.ts";
import { play, useAudio } from "../recordings/use-audio.ts";

export interface Speech {
  readonly isAsking: boolean;
  readonly isPlaying: boolean;
  readonly error: Error | null;
  /** Says it, or stops what is being said. */
  readonly toggle: (text: string, language: string) => void;
}

export function useSpeech(): Speech {
  const { element, state } = useAudio();
  const [address, setAddress] = useState<string>();
  useEffect(() => () => (address === undefined ? undefined : URL.revokeObjectURL(address)), [address]);
  const speech = useMutation({
    mutationFn: (said: { readonly text: string; readonly language: string }) => ask("POST /api/speech", { body: said }),
    onSuccess: ({ wav }) => {
      const made = URL.createObjectURL(new Blob([Uint8Array.from(atob(wav), (letter) => letter.charCodeAt(0))], { type: "audio/wav" }));
      setAddress(made);
      element.src = made;
      play(element);
    },
  });
  return {
    isAsking: speech.isPending,
    isPlaying: state.isPlaying,
    error: speech.error,
    toggle: (text, language) => (state.isPlaying ? element.pause() : speech.mutate({ text, language })),
  };
}
