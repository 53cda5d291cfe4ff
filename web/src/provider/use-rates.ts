import { useMutation, useQuery, useQueryClient, type UseMutationResult } from "@tanstack/react-query";
import type { RateDeckListView, RateImportView } from "../../../core/account/api/tariffs.ts";
import { ask } from "../api/ask.ts";

const RATES = ["provider", "rates"] as const;

export interface RateDecks {
  readonly decks: RateDeckListView["decks"] | undefined;
  readonly error: Error | null;
  readonly isAsking: boolean;
  readonly ask: () => void;
}

export function useRateDecks(): RateDecks {
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: RATES,
    queryFn: ({ signal }) => ask("GET /api/provider/rates", {}, { signal }),
  });
  return { decks: data?.decks, error, isAsking: isFetching, ask: () => void refetch() };
}

export interface RateImport {
  readonly csv: string;
  readonly currency: string;
  /** The version that the differences were shown against; 0 for a deck that isn't there yet. */
  readonly before: number;
  readonly dryRun: boolean;
}

/** Compares a file with a deck, or puts it in the deck's place. */
export function useImportRates(deck: string): UseMutationResult<RateImportView, Error, RateImport> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: RateImport) => ask("PUT /api/provider/rates/{deck}", { params: { deck }, body }),
    onSuccess: async ({ applied }) => {
      if (applied) await queries.invalidateQueries({ queryKey: RATES });
    },
  });
}
