/** The offices, and what changes them. */
import { useQuery, type UseMutationResult } from "@tanstack/react-query";
import type { AnswerOf } from "../../../core/account/api/endpoint.ts";
import type { placesApi, PlaceView } from "../../../core/account/api/places.ts";
import { ask, tell } from "../api/ask.ts";
import { useChange } from "../api/use-change.ts";
import type { Wish } from "../form/reading.ts";

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

export function useSavePlace(): UseMutationResult<PlaceView, Error, Wish<PlaceView | undefined, PlaceDraft>> {
  return useOnPlaces(
    ({ known, body }: Wish<PlaceView | undefined, PlaceDraft>) =>
      known === undefined
        ? ask("POST /api/places", { body })
        : ask("PATCH /api/places/{place}", { params: { place: known.id }, body: { etag: known.etag, ...body } }),
    (places, { known, body }) => withPlace(places, known?.id, body),
  );
}

/** Closed until an instant (epoch milliseconds), or open again. */
export function useClosePlace({ id, etag }: PlaceView): UseMutationResult<PlaceView, Error, number | null> {
  return useOnPlaces(
    (closedUntil: number | null) => ask("PATCH /api/places/{place}", { params: { place: id }, body: { etag, closedUntil } }),
    (places, closedUntil) => withPlace(places, id, { closedUntil }),
  );
}

export interface PlaceToRemove {
  readonly place: PlaceView;
  /** Id of the office that takes its place. */
  readonly replacement: string | undefined;
}

export function useRemovePlace(): UseMutationResult<void, Error, PlaceToRemove> {
  return useOnPlaces(({ place, replacement }: PlaceToRemove) =>
    tell("DELETE /api/places/{place}", {
      params: { place: place.id },
      body: { etag: place.etag, ...(replacement === undefined ? {} : { replacement }) },
    }),
  );
}

type PlaceList = AnswerOf<(typeof placesApi)["GET /api/places"]>;

const useOnPlaces = <Wanted, Answer>(
  act: (wish: Wanted) => Promise<Answer>,
  shown?: (list: PlaceList, wish: Wanted) => PlaceList,
): UseMutationResult<Answer, Error, Wanted> => useChange({ list: PLACES, act, shown });

const withPlace = ({ places, ...rest }: PlaceList, id: string | undefined, changes: Partial<PlaceView>): PlaceList => ({
  ...rest,
  places: places.map((place) => (place.id === id ? { ...place, ...changes } : place)),
});
