/** The offices, and what changes them. */
import { useMutation, useQuery, useQueryClient, type UseMutationResult } from "@tanstack/react-query";
import type { PlaceView } from "../../../core/account/api/places.ts";
import { ask, tell } from "../api/ask.ts";

const PLACES = ["places"] as const;

export interface Places {
  readonly places: readonly PlaceView[] | undefined;
  readonly error: Error | null;
  readonly isAsking: boolean;
  readonly ask: () => void;
}

export function usePlaces(): Places {
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: PLACES,
    queryFn: ({ signal }) => ask("GET /api/places", {}, { signal }),
    // "Open" becomes "closed" by itself.
    refetchInterval: 60_000,
  });
  return { places: data?.places, error, isAsking: isFetching, ask: () => void refetch() };
}

/** What can be said about an office. */
export type PlaceDraft = Pick<PlaceView, "name" | "zone" | "weekly" | "days" | "calendar">;

export interface PlaceToSave {
  /** Of the one that is changed. */
  readonly known: Pick<PlaceView, "id" | "etag"> | undefined;
  readonly draft: PlaceDraft;
}

export function useSavePlace(): UseMutationResult<PlaceView, Error, PlaceToSave> {
  return useChange(({ known, draft }: PlaceToSave) =>
    known === undefined
      ? ask("POST /api/places", { body: draft })
      : ask("PATCH /api/places/{place}", { params: { place: known.id }, body: { etag: known.etag, ...draft } }),
  );
}

/** Closed until an instant (epoch milliseconds), or open again. */
export function useClosePlace({ id, etag }: PlaceView): UseMutationResult<PlaceView, Error, number | null> {
  return useChange((closedUntil: number | null) =>
    ask("PATCH /api/places/{place}", { params: { place: id }, body: { etag, closedUntil } }),
  );
}

export interface PlaceToRemove {
  readonly place: PlaceView;
  /** Id of the office that takes its place. */
  readonly replacement: string | undefined;
}

export function useRemovePlace(): UseMutationResult<void, Error, PlaceToRemove> {
  return useChange(({ place, replacement }: PlaceToRemove) =>
    tell("DELETE /api/places/{place}", {
      params: { place: place.id },
      body: { etag: place.etag, ...(replacement === undefined ? {} : { replacement }) },
    }),
  );
}

function useChange<Result, Variables>(mutationFn: (variables: Variables) => Promise<Result>): UseMutationResult<Result, Error, Variables> {
  const queries = useQueryClient();
  return useMutation({ mutationFn, onSettled: () => queries.invalidateQueries({ queryKey: PLACES }) });
}
