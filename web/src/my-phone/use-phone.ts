/** One's own telephone, and what changes it. */
import { useQuery, useQueryClient, type UseMutationResult } from "@tanstack/react-query";
import type { PhoneView } from "../../../core/account/api/my-phone.ts";
import { ask, type Asked } from "../api/ask.ts";
import { useChange } from "../api/use-change.ts";
import type { Wish } from "../form/reading.ts";

const PHONE = ["my-phone"] as const;

export interface MyPhone {
  readonly phone: PhoneView | undefined;
  readonly error: Error | null;
  readonly isAsking: boolean;
  readonly ask: () => void;
}

export function usePhone(): MyPhone {
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: PHONE,
    queryFn: ({ signal }) => ask("GET /api/my-phone", {}, { signal }),
  });
  return { phone: data, error, isAsking: isFetching, ask: () => void refetch() };
}

export type PhoneChange = Omit<Asked<"PATCH /api/my-phone">["body"], "etag">;

export const useChangePhone = (): UseMutationResult<PhoneView, Error, Wish<PhoneView, PhoneChange>> =>
  useChange({ list: PHONE, act: ({ known: { etag }, body }) => ask("PATCH /api/my-phone", { body: { ...body, etag } }) });

/** What lies beside the telephone: PIN and notices. */
export function useForgetPhone(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: PHONE });
}
