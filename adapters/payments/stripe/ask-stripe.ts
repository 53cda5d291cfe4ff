/** Stripe's own client, loaded only when it is needed: it is 240 KB of code. */
import type { Stripe } from "stripe";
import { PaymentError, type PaymentTrouble } from "../payment-error.ts";
import { PAYMENT_TIMEOUT_MS } from "../payment-provider.ts";
import type { StripeAccess } from "./stripe-access.ts";

/**
 * Asks the API something, once: whoever asks repeats, with the same idempotency key.
 * @throws PaymentError for every way in which it fails
 */
export async function askStripe<Answer>(access: StripeAccess, ask: (stripe: Stripe) => Promise<Answer>): Promise<Answer> {
  const { default: StripeClient } = await import("stripe");
  const stripe = new StripeClient(await access.secretKey(), {
    ...origin(access.apiUrl),
    timeout: PAYMENT_TIMEOUT_MS,
    maxNetworkRetries: 0,
    telemetry: false,
    // Its time limit is for the whole request; that of the other client starts anew with every byte.
    httpClient: StripeClient.createFetchHttpClient(),
  });
  try {
    return await ask(stripe);
  } catch (error) {
    throw paymentError(error);
  }
}

function origin(apiUrl: string): { protocol: "http" | "https"; host: string; port: number } {
  const { protocol, hostname, port } = new URL(apiUrl);
  if (protocol === "http:") return { protocol: "http", host: hostname, port: port === "" ? 80 : Number(port) };
  return { protocol: "https", host: hostname, port: port === "" ? 443 : Number(port) };
}

/** The client's errors carry the `statusCode` of an answer, and none when there was no answer. */
function paymentError(error: unknown): PaymentError {
  if (error instanceof PaymentError) return error;
  const status = error instanceof Error && "statusCode" in error && typeof error.statusCode === "number" ? error.statusCode : undefined;
  if (status === undefined) return new PaymentError("unavailable", "Stripe cannot be reached", { cause: error });
  return new PaymentError(troubleOf(status), `Stripe answered ${status}`, { cause: error });
}

/** 409 is a second request with the same key while the first is under way; 429 asks for patience. */
function troubleOf(status: number): PaymentTrouble {
  if (status === 401 || status === 403) return "auth";
  return status < 400 || status >= 500 || status === 409 || status === 429 ? "unavailable" : "refused";
}
