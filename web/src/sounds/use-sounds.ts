/** The office's library of sounds, and what changes it. */
import { useQuery, type UseMutationResult } from "@tanstack/react-query";
import type { AnswerOf } from "../../../core/account/api/endpoint.ts";
import type { soundsApi, SoundView } from "../../../core/account/api/sounds.ts";
import { ask, tell, type Asked } from "../api/ask.ts";
import { useChange } from "../api/use-change.ts";
import type { Wish } from "../form/reading.ts";

const SOUNDS = ["sounds"] as const;

export interface Sounds {
  readonly sounds: readonly SoundView[] | undefined;
  readonly error: Error | null;
  readonly isAsking: boolean;
  readonly ask: () => void;
}

export function useSounds(): Sounds {
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: SOUNDS,
    queryFn: ({ signal }) => ask("GET /api/sounds", {}, { signal }),
  });
  return { sounds: data?.sounds, error, isAsking: isFetching, ask: () => void refetch() };
}

type SoundList = AnswerOf<(typeof soundsApi)["GET /api/sounds"]>;
export type SoundBody = Asked<"POST /api/sounds">["body"];

/** Adds a sound, or changes the one it was. */
export function useSaveSound(): UseMutationResult<SoundView, Error, Wish<SoundView | undefined, SoundBody>> {
  return useChange({
    list: SOUNDS,
    act: ({ known, body }) =>
      known === undefined
        ? ask("POST /api/sounds", { body })
        : ask("PATCH /api/sounds/{sound}", { params: { sound: known.id }, body: { etag: known.etag, ...body } }),
    shown: ({ sounds, ...rest }: SoundList, { known, body }) => ({
      ...rest,
      sounds: sounds.map((sound) => (sound.id === known?.id ? { ...sound, ...body } : sound)),
    }),
  });
}

export function useRemoveSound(): UseMutationResult<void, Error, SoundView> {
  return useChange({
    list: SOUNDS,
    act: ({ id, etag }) => tell("DELETE /api/sounds/{sound}", { params: { sound: id }, body: { etag } }),
  });
}
