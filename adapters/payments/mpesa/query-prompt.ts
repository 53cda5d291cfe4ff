/** Asks Daraja what became of a prompt (STK push query). */
import * as z from "zod/mini";
import { PaymentError } from "../payment-error.ts";
import type { PaymentFact } from "../payment-provider.ts";
import type { DarajaClient } from "./daraja-client.ts";
import { darajaError, isCredentialTrouble, troubleIn } from "./daraja-error.ts";

const queryFields = z.object({ CheckoutRequestID: z.string(), ResultCode: z.union([z.string(), z.number()]) });

/** "The transaction is being processed": an error to Daraja, an open payment to us. */
const STILL_OPEN_ERROR = "500.001.1001";
/** The same as a result, seen since 2026: "The transaction is still under processing". */
const STILL_OPEN_RESULT = "4999";

/** Neither the amount nor the time is told. @throws PaymentError */
export async function queryPrompt(client: DarajaClient, providerId: string): Promise<PaymentFact> {
  const answer = await client.post("/mpesa/stkpushquery/v1/query", { CheckoutRequestID: providerId });
  if (answer.status !== 200) {
    const trouble = troubleIn(answer);
    if (trouble?.errorCode === STILL_OPEN_ERROR && !isCredentialTrouble(trouble)) return { state: "open" };
    throw darajaError(answer);
  }
  const result = queryFields.safeParse(answer.json);
  if (!result.success || result.data.CheckoutRequestID !== providerId)
    throw new PaymentError("unavailable", "M-Pesa's answer is not understood", { cause: result.error });
  return { state: stateOf(String(result.data.ResultCode)) };
}

/** 0 is the only success. Of the others each is an end: 1 no money, 1032 cancelled, 1037 nobody answered, 2001 wrong PIN … */
function stateOf(code: string): PaymentFact["state"] {
  if (code === "0") return "paid";
  return code === STILL_OPEN_RESULT ? "open" : "failed";
}
