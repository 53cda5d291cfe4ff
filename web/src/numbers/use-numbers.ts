import { useMutation, useQuery, useQueryClient, type UseMutationResult } from "@tanstack/react-query";
import type { SentBodyOf } from "../../../core/account/api/endpoint.ts";
import type { numbersApi, NumbersView, NumberView } from "../../../core/account/api/numbers.ts";
import { ask, tell } from "../api/ask.ts";
import { useOnce } from "../api/use-once.ts";

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
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => ask("POST /api/number-orders/{id}", { params: { id } }),
    onSettled: () => queries.invalidateQueries({ queryKey: NUMBERS }),
  });
}

export type NumberChange = SentBodyOf<(typeof numbersApi)["PATCH /api/numbers/{digits}"]>;

export function useChangeNumber(number: string): UseMutationResult<NumberView, Error, NumberChange> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: NumberChange) => ask("PATCH /api/numbers/{digits}", { params: { digits: digitsOf(number) }, body }),
    onSettled: () => queries.invalidateQueries({ queryKey: NUMBERS }),
  });
}

export function useReleaseNumber({ number, etag }: NumberView): UseMutationResult<void, Error, string> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (confirm: string) =>
      tell("DELETE /api/numbers/{digits}", { params: { digits: digitsOf(number) }, body: { etag, confirm } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: NUMBERS }),
  });
}

export const digitsOf = (number: string): string => number.slice(1);
