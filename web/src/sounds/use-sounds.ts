/** The office's library of sounds, and what changes it. */
import { useMutation, useQuery, useQueryClient, type UseMutationResult } from "@tanstack/react-query";
import type { SoundView } from "../../../core/account/api/sounds.ts";
import type { Prompt } from "../../../core/voice/dial-plan.ts";
import { ask, tell } from "../api/ask.ts";

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

export interface SoundToSave {
  /** Of the one that is changed. */
  readonly known: Pick<SoundView, "id" | "etag"> | undefined;
  readonly name: string;
  readonly prompt: Prompt;
}

/** Adds a sound, or changes the one it was. */
export function useSaveSound(): UseMutationResult<SoundView, Error, SoundToSave> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ known, name, prompt }: SoundToSave) =>
      known === undefined
        ? ask("POST /api/sounds", { body: { name, prompt } })
        : ask("PATCH /api/sounds/{sound}", { params: { sound: known.id }, body: { etag: known.etag, name, prompt } }),
    onSettled: () => queries.invalidateQueries({ queryKey: SOUNDS }),
  });
}

export function useRemoveSound(): UseMutationResult<void, Error, SoundView> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, etag }: SoundView) => tell("DELETE /api/sounds/{sound}", { params: { sound: id }, body: { etag } }),
    onSettled: () => queries.invalidateQueries({ queryKey: SOUNDS }),
  });
}
