/**
 * Daraja's report of a prompt. It carries no signature: whoever knows the address can send one. So the address has an
 * unguessable token, and even then a report is a hint only: before anything is credited, `readPayment` asks Daraja itself.
 */
import * as z from "zod/mini";
import { fromEastAfricaTime } from "./east-africa-time.ts";

export interface MpesaReport {
  readonly is: "report";
  /** The CheckoutRequestID: what `startPayment` gave as the provider's id. */
  readonly providerId: string;
  /** What the sender claims. */
  readonly claims: "paid" | "failed";
  /** 0 paid, 1 no money, 1032 cancelled, 1037 nobody answered, 2001 wrong PIN … */
  readonly resultCode: number;
  /** Only of a paid one, each where it is given and readable. */
  readonly micros?: number;
  /** The code in the payer's text message, `NLJ7RT61SV`. */
  readonly receipt?: string;
  readonly paidAt?: number;
  /** E.164. */
  readonly phone?: string;
}

const itemFields = z.object({ Name: z.string(), Value: z.optional(z.union([z.string(), z.number()])) });
const callbackFields = z.object({
  Body: z.object({
    stkCallback: z.object({
      CheckoutRequestID: z.string().check(z.regex(/^[\w.-]{1,100}$/)),
      ResultCode: z.union([z.int(), z.string().check(z.regex(/^\d{1,6}$/))]),
      CallbackMetadata: z.nullish(z.object({ Item: z.array(itemFields).check(z.maxLength(50)) })),
    }),
  }),
});

export function readMpesaCallback(rawBody: string): MpesaReport | { readonly is: "not-understood" } {
  const parsed = callbackFields.safeParse(json(rawBody));
  if (!parsed.success) return { is: "not-understood" };
  const { CheckoutRequestID: providerId, ResultCode, CallbackMetadata } = parsed.data.Body.stkCallback;
  const resultCode = Number(ResultCode);
  const items = new Map((CallbackMetadata?.Item ?? []).map(({ Name, Value }) => [Name, Value]));
  return { is: "report", providerId, claims: resultCode === 0 ? "paid" : "failed", resultCode, ...details(items) };
}

function details(items: ReadonlyMap<string, string | number | undefined>): Partial<MpesaReport> {
  const micros = Number(items.get("Amount")) * 1_000_000;
  const receipt = String(items.get("MpesaReceiptNumber") ?? "");
  const paidAt = fromEastAfricaTime(String(items.get("TransactionDate") ?? ""));
  const phone = String(items.get("PhoneNumber") ?? "");
  return {
    ...(Number.isSafeInteger(micros) && micros > 0 ? { micros } : {}),
    ...(/^[A-Z0-9]{6,20}$/.test(receipt) ? { receipt } : {}),
    ...(paidAt === undefined ? {} : { paidAt }),
    ...(/^254\d{9}$/.test(phone) ? { phone: `+${phone}` } : {}),
  };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
