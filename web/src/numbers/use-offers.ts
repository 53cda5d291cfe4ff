import { useQuery } from "@tanstack/react-query";
import type { OffersView } from "../../../core/account/api/numbers.ts";
import type { NumberKind } from "../../../core/numbers/offer.ts";
import { ask } from "../api/ask.ts";

export interface Search {
  readonly country: string;
  readonly kind: NumberKind | undefined;
  readonly wanted: string;
}

export function useCountries(): readonly string[] | undefined {
  const { data } = useQuery({
    queryKey: ["number-countries"],
    queryFn: ({ signal }) => ask("GET /api/number-countries", {}, { signal }),
    staleTime: Infinity,
  });
  return data?.countries;
}

export interface Offers {
  readonly found: OffersView | undefined;
  readonly error: Error | null;
  readonly isAsking: boolean;
  readonly ask: () => void;
}

export function useOffers({ country, kind, wanted }: Search): Offers {
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ["number-offers", country, kind, wanted],
    queryFn: ({ signal }) =>
      ask(
        "GET /api/number-offers",
        { query: { country, ...(kind === undefined ? {} : { kind }), ...(wanted === "" ? {} : { wanted }) } },
        { signal },
      ),
    placeholderData: (previous) => (previous?.country === country ? previous : undefined),
  });
  return { found: data, error, isAsking: isFetching, ask: () => void refetch() };
}
