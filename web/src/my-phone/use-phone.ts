/** One's own telephone, and what changes it. */
import { useMutation, useQuery, useQueryClient, type UseMutationResult } from "@tanstack/react-query";
import type { PhoneView } from "../../../core/account/api/my-phone.ts";
import type { Asked } from "../api/ask.ts";
import { ask } from "../api/ask.ts";

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

export type PhoneChange = Asked<"PATCH /api/my-phone">["body"];

export function useChangePhone(): UseMutationResult<PhoneView, Error, PhoneChange> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: PhoneChange) => ask("PATCH /api/my-phone", { body }),
    onSuccess: (phone) => queries.setQueryData(PHONE, phone),
    onError: () => queries.invalidateQueries({ queryKey: PHONE }),
  });
}

/** What lies beside the telephone: PIN and notices. */
export function useForgetPhone(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: PHONE });
}
