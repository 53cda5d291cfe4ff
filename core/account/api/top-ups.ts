/** Topping up: a payment begins, and what became of it. */
import * as z from "zod/mini";
import type { Endpoints } from "./endpoint.ts";
import type { Unchanging } from "./unchanging.ts";

const wantedSchema = z.strictObject({
  amountCents: z.int(),
  method: z.enum(["card", "mpesa"]),
  /** E.164; M-Pesa asks there. */
  phone: z.exactOptional(z.string().check(z.maxLength(20))),
});

const startedSchema = z.object({
  id: z.string(),
  /** Card: the payment provider's page. M-Pesa has none: the telephone asks. */
  redirectUrl: z.exactOptional(z.string()),
  /** M-Pesa: what the telephone will ask for, whole shillings. */
  askedShillings: z.exactOptional(z.number()),
});
export type StartedTopUpView = Unchanging<z.output<typeof startedSchema>>;

const topUpSchema = z.object({
  id: z.string(),
  method: z.enum(["card", "mpesa"]),
  state: z.enum(["open", "paid", "failed"]),
  amountMicros: z.number(),
  currency: z.string(),
  createdAt: z.number(),
  balanceMicros: z.number(),
});
export type TopUpView = Unchanging<z.output<typeof topUpSchema>>;

export const topUpsApi = {
  "POST /api/billing/top-ups": {
    access: "billing.pay",
    summary: "Begin a payment",
    body: wantedSchema,
    answer: startedSchema,
    idempotent: true,
    refusals: [
      "no-billing",
      "switch-on-first",
      "amount-refused",
      "method-not-offered",
      "phone-refused",
      "payment-refused",
      "payment-unavailable",
    ],
  },
  /** Asked every two seconds while somebody waits. */
  "GET /api/billing/top-ups/{id}": {
    access: "billing.see",
    summary: "What became of a payment",
    params: z.strictObject({ id: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,40}$/)) }),
    answer: topUpSchema,
    refusals: ["no-billing"],
  },
} as const satisfies Endpoints;
