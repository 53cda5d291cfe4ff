/**
 * What people are told about money, as data: it is stored beside the change that caused it, and put into words when it is sent
 * (notice-mail.ts, notice-sms.ts), in the language and with the names of that moment.
 */
import * as z from "zod/mini";

const DAY_MS = 86_400_000;

/** A day that exists, in the tenant's zone: "2026-11-30". */
const localDate = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/), z.refine(isDay, "there is no such day"));
const balance = z.int();
const paid = z.int().check(z.positive());
const count = z.int().check(z.nonnegative());
const payment = z.string().check(z.regex(/^[\x21-\x7e]{1,255}$/));
const reason = z.string().check(z.trim(), z.minLength(1), z.maxLength(500));
/** E.164. */
const numbers = z.array(z.string().check(z.regex(/^\+[1-9]\d{3,14}$/)));

export const noticeSchema = z.discriminatedUnion("kind", [
  /** The deadline comes near. It is missed when the day `deadline` has ended. */
  z.object({
    kind: z.literal("reminder"),
    deadline: localDate,
    daysLeft: count,
    fineMicros: count,
    graceDays: count,
    balanceMicros: balance,
  }),
  z.object({ kind: z.literal("fined"), deadline: localDate, fineMicros: paid, blockedOn: localDate, balanceMicros: balance }),
  /** A top-up that was paid in time was heard of late, so the fine was given back. */
  z.object({ kind: z.literal("fine-returned"), deadline: localDate, fineMicros: paid, balanceMicros: balance }),
  z.object({ kind: z.literal("blocked"), since: localDate, balanceMicros: balance }),
  z.object({ kind: z.literal("unblocked"), deadline: localDate }),
  z.object({ kind: z.literal("low-balance"), availableMicros: z.int(), thresholdMicros: count }),
  z.object({
    kind: z.literal("receipt"),
    paymentId: payment,
    method: z.enum(["card", "mpesa"]),
    micros: paid,
    balanceMicros: balance,
    deadline: localDate,
    /** Epoch milliseconds. */
    paidAt: count,
  }),
  z.object({ kind: z.literal("payment-failed"), paymentId: payment, micros: paid }),
  z.object({ kind: z.literal("refunded"), micros: paid, balanceMicros: balance }),
  z.object({ kind: z.literal("disputed"), micros: paid, balanceMicros: balance }),
  z.object({ kind: z.literal("dispute-won"), micros: paid, balanceMicros: balance }),
  /** By the provider; negative `micros` were taken off. */
  z.object({ kind: z.literal("adjusted"), micros: z.int(), reason, balanceMicros: balance }),
  z.object({ kind: z.literal("trial"), micros: paid, deadline: localDate }),
  z.object({ kind: z.literal("switched-off"), numbersReleasedOn: localDate, balanceMicros: balance, numbers }),
  z.object({ kind: z.literal("numbers-released"), numbers }),
  /** The order of a number came to nothing; nothing was charged. */
  z.object({ kind: z.literal("order-undone"), numbers }),
  z.object({ kind: z.literal("reopened"), deadline: localDate }),
]);
export type Notice = z.infer<typeof noticeSchema>;
export type NoticeKind = Notice["kind"];

/** 31 April would become the 1st of May. */
function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return at % DAY_MS === 0 && new Date(at).toISOString().startsWith(text);
}
