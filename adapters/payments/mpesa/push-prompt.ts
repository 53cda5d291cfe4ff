/** Asks the payer on the telephone: an STK push (Daraja, "M-Pesa Express"). */
import * as z from "zod/mini";
import { notAcceptable, PaymentError } from "../payment-error.ts";
import { checkPayment, type PaymentRequest, type StartedPayment } from "../payment-provider.ts";
import type { DarajaClient } from "./daraja-client.ts";
import { darajaError } from "./daraja-error.ts";
import { kenyanMobile } from "./kenyan-mobile.ts";

const MICROS = 1_000_000;
const REFERENCE_LENGTH = 12;
const DESCRIPTION_LENGTH = 13;

const pushFields = z.object({ ResponseCode: z.string(), CheckoutRequestID: z.string().check(z.minLength(1)) });

/**
 * Daraja knows no idempotency key: a repeated start prompts again. So the id is to be stored before anything is repeated, and
 * after "unavailable" the prompt may stand on the telephone all the same; then the callback tells its id.
 * @throws PaymentError
 */
export async function pushPrompt(client: DarajaClient, payment: PaymentRequest): Promise<StartedPayment> {
  checkPayment(payment);
  const answer = await client.post("/mpesa/stkpush/v1/processrequest", promptFields(client.shortCode, payment));
  if (answer.status !== 200) throw darajaError(answer);
  const pushed = pushFields.safeParse(answer.json);
  if (!pushed.success) throw new PaymentError("unavailable", "M-Pesa's answer is not understood", { cause: pushed.error });
  if (pushed.data.ResponseCode !== "0") throw new PaymentError("refused", `M-Pesa answered with code ${pushed.data.ResponseCode}`);
  return { providerId: pushed.data.CheckoutRequestID };
}

function promptFields(shortCode: string, payment: PaymentRequest): Record<string, string | number> {
  const phone = phoneOf(payment);
  if (payment.callbackUrl === undefined) throw notAcceptable("callback-missing", "M-Pesa must be told where to report");
  return {
    TransactionType: "CustomerPayBillOnline",
    Amount: shillingsOf(payment),
    PartyA: phone,
    PartyB: shortCode,
    PhoneNumber: phone,
    CallBackURL: payment.callbackUrl,
    AccountReference: plain(payment.tenant, REFERENCE_LENGTH),
    TransactionDesc: plain(payment.description, DESCRIPTION_LENGTH),
  };
}

function phoneOf({ phone }: PaymentRequest): string {
  if (phone === undefined) throw notAcceptable("phone-missing", "M-Pesa asks on the telephone: a number is needed");
  const mobile = kenyanMobile(phone);
  if (mobile === undefined) throw notAcceptable("phone-not-kenyan-mobile", "M-Pesa asks Kenyan mobiles only: +254 7… or +254 1…");
  return mobile;
}

function shillingsOf({ micros, currency }: PaymentRequest): number {
  if (currency !== "KES") throw notAcceptable("currency-not-accepted", `M-Pesa takes KES, not ${currency}`);
  if (micros % MICROS !== 0) throw notAcceptable("amount-not-whole", "M-Pesa takes whole shillings");
  return micros / MICROS;
}

/** Letters, digits, space and hyphen: other signs have been refused. Never empty. */
const plain = (text: string, length: number): string =>
  text
    .replaceAll(/[^A-Za-z0-9 -]/g, "")
    .slice(0, length)
    .trim() || "Payment";
