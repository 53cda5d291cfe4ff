import { useMutation, useQuery, useQueryClient, type UseMutationResult } from "@tanstack/react-query";
import type { SentBodyOf } from "../../../core/account/api/endpoint.ts";
import type { numbersApi, NumbersView, NumberView } from "../../../core/account/api/numbers.ts";
import { ask, tell } from "../api/ask.ts";
import { useChange } from "../api/use-change.ts";
import { useOnce } from "../api/use-once.ts";
import type { Wish } from "../form/reading.ts";

const NUMBERS = ["numbers"] as const;

export interface Numbers {
  readonly list: NumbersView | undefined;
  readonly error: Error | null;
  readonly isAsking: boolean;
  readonly ask: () => void;
}

export function useNumbers(): Numbers {
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: NUMBERS,
    queryFn: ({ signal }) => ask("GET /api/numbers", {}, { signal }),
  });
  return { list: data, error, isAsking: isFetching, ask: () => void refetch() };
}

export type WantedNumber = SentBodyOf<(typeof numbersApi)["POST /api/numbers"]>;

/** Buys a number: the same wish, sent again because no answer came, is the same purchase. */
export function useBuyNumber(): UseMutationResult<{ readonly number: NumberView }, Error, WantedNumber> {
  const once = useOnce();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (wanted: WantedNumber) => ask("POST /api/numbers", { body: wanted }, { idempotencyKey: once.keyFor(wanted) }),
    onSettled: (_, error) => {
      once.settled(error ?? undefined);
      return queries.invalidateQueries({ queryKey: NUMBERS });
    },
  });
}

export function useFinishOrder(): UseMutationResult<unknown, Error, string> {
  return useChange({ list: NUMBERS, act: (id) => ask("POST /api/number-orders/{id}", { params: { id } }) });
}

type NumberChange = SentBodyOf<(typeof numbersApi)["PATCH /api/numbers/{digits}"]>;
export type NumberBody = Omit<NumberChange, "etag">;

export function useChangeNumber(): UseMutationResult<NumberView, Error, Wish<NumberView, NumberBody>> {
  return useChange({
    list: NUMBERS,
    act: ({ known: { number, etag }, body }) =>
      ask("PATCH /api/numbers/{digits}", { params: { digits: digitsOf(number) }, body: { ...body, etag } }),
    shown: (list: NumbersView, { known, body }) => ({
      ...list,
      numbers: list.numbers.map((number) => (number.number === known.number ? withChange(number, body, list) : number)),
    }),
  });
}

const withChange = (number: NumberView, { label = number.label, entry = number.entry }: Partial<NumberChange>, { steps }: NumbersView) => ({
  ...number,
  label,
  entry,
  entryName: steps.find(({ id }) => id === entry)?.name ?? number.entryName,
});

export function useReleaseNumber({ number, etag }: NumberView): UseMutationResult<void, Error, string> {
  return useChange({
    list: NUMBERS,
    act: (confirm) => tell("DELETE /api/numbers/{digits}", { params: { digits: digitsOf(number) }, body: { etag, confirm } }),
  });
}

export const digitsOf = (number: string): string => number.slice(1);
