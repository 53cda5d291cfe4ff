import { useMutation, type UseMutationResult } from "@tanstack/react-query";
import { useRef } from "react";
import type { StartedTopUpView } from "../../../core/account/api/top-ups.ts";
import { AccountError } from "../api/account-error.ts";
import { ask } from "../api/ask.ts";

export interface WantedTopUp {
  readonly amountCents: number;
  readonly method: "card" | "mpesa";
  /** E.164; for M-Pesa. */
  readonly phone?: string;
}

interface Attempt {
  readonly of: string;
  readonly key: string;
}

/**
 * Starts a payment. The same wish, sent again because no answer came, has the same key, so that nobody pays twice; another amount,
 * or the next try after a refusal, is a payment of its own.
 */
export function useStartTopUp(): UseMutationResult<StartedTopUpView, Error, WantedTopUp> {
  const attempt = useRef<Attempt>(undefined);
  return useMutation({
    mutationFn: async (wanted: WantedTopUp) => {
      const of = JSON.stringify(wanted);
      if (attempt.current?.of !== of) attempt.current = { of, key: crypto.randomUUID() };
      return ask("POST /api/billing/top-ups", { body: wanted }, { idempotencyKey: attempt.current.key });
    },
    onError: (error) => {
      if (error instanceof AccountError && error.status >= 400 && error.status < 500) attempt.current = undefined;
    },
    onSuccess: () => {
      attempt.current = undefined;
    },
  });
}
