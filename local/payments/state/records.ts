/** What the simulated providers remember, in the form in which it is stored. Amounts are in Stripe's minor units. */
import * as z from "zod/mini";

const texts = z.record(z.string(), z.string());

export const sessionRecord = z.object({
  id: z.string(),
  createdAt: z.number(),
  expiresAt: z.number(),
  status: z.enum(["open", "complete", "expired"]),
  paymentStatus: z.enum(["unpaid", "paid"]),
  amount: z.int(),
  currency: z.string(),
  description: z.string(),
  reference: z.nullable(z.string()),
  email: z.nullable(z.string()),
  locale: z.nullable(z.string()),
  metadata: texts,
  intentMetadata: texts,
  successUrl: z.string(),
  cancelUrl: z.nullable(z.string()),
  /** Since the payer has decided: the payment intent, and the charge once money moved. */
  intent: z.optional(z.object({ id: z.string(), createdAt: z.number(), status: z.string() })),
  charge: z.optional(z.object({ id: z.string(), createdAt: z.number() })),
  /** The card was declined at least once. */
  declined: z.boolean(),
});
export type SessionRecord = z.infer<typeof sessionRecord>;

export const refundRecord = z.object({
  id: z.string(),
  session: z.string(),
  amount: z.int(),
  createdAt: z.number(),
  metadata: texts,
  reason: z.nullable(z.string()),
});
export type RefundRecord = z.infer<typeof refundRecord>;

export const disputeRecord = z.object({
  id: z.string(),
  session: z.string(),
  amount: z.int(),
  createdAt: z.number(),
  status: z.enum(["needs_response", "won", "lost"]),
});
export type DisputeRecord = z.infer<typeof disputeRecord>;

export const promptRecord = z.object({
  id: z.string(),
  merchantRequest: z.string(),
  createdAt: z.number(),
  phone: z.string(),
  shillings: z.int(),
  reference: z.string(),
  description: z.string(),
  callbackUrl: z.string(),
  ignored: z.boolean(),
  result: z.optional(z.object({ code: z.int(), at: z.number(), receipt: z.optional(z.string()) })),
});
export type PromptRecord = z.infer<typeof promptRecord>;

/** Something told to the application, and how far that has come. */
export const noticeRecord = z.object({
  id: z.string(),
  by: z.enum(["stripe", "mpesa"]),
  type: z.string(),
  url: z.string(),
  body: z.string(),
  createdAt: z.number(),
  attempts: z.int(),
  /** When it is tried next; absent once it has arrived or was given up. */
  nextAt: z.optional(z.number()),
});
export type NoticeRecord = z.infer<typeof noticeRecord>;

/** Something that happens by itself at a time. */
export const appointmentRecord = z.object({
  at: z.number(),
  what: z.enum(["settle", "fail", "dispute", "expire", "time-out"]),
  /** The session's or the prompt's id. */
  id: z.string(),
});
export type AppointmentRecord = z.infer<typeof appointmentRecord>;

/** The answer that was given under an idempotency key. */
export const answerRecord = z.object({ id: z.string(), at: z.number(), request: z.string(), status: z.int(), body: z.string() });
export type AnswerRecord = z.infer<typeof answerRecord>;
