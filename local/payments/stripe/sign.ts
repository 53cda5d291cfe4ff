import { createHmac } from "node:crypto";

/** The header `Stripe-Signature` (https://docs.stripe.com/webhooks/signature). @param at epoch milliseconds */
export function signStripe(payload: string, secret: string, at: number): string {
  const seconds = Math.floor(at / 1000);
  const signature = createHmac("sha256", secret).update(`${seconds}.${payload}`).digest("hex");
  return `t=${seconds},v1=${signature}`;
}
