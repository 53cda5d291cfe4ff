/** One request to Daraja: JSON there and back, within the time limit. */
import { PaymentError } from "../payment-error.ts";
import { PAYMENT_TIMEOUT_MS } from "../payment-provider.ts";

export interface DarajaRequest {
  readonly method?: "GET" | "POST";
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface DarajaAnswer {
  readonly status: number;
  /** Undefined when the body is no JSON: Daraja's gateway answers some trouble in HTML. */
  readonly json: unknown;
}

/** One kept from an earlier request may have been closed meanwhile; then nobody knows whether a prompt was sent or not. */
const NEW_CONNECTION = { connection: "close" };

/** @throws PaymentError "unavailable" when there is no answer */
export async function darajaRequest(address: URL, init: DarajaRequest): Promise<DarajaAnswer> {
  try {
    const headers = { ...init.headers, ...NEW_CONNECTION };
    // A redirect is not followed: it would take our credentials to where somebody else says.
    const answer = await fetch(address, { ...init, headers, redirect: "manual", signal: AbortSignal.timeout(PAYMENT_TIMEOUT_MS) });
    return { status: answer.status, json: parsed(await answer.text()) };
  } catch (cause) {
    throw new PaymentError("unavailable", "M-Pesa cannot be reached", { cause });
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
