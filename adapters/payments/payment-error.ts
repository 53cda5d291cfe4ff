/** Why a payment provider did not do what we asked; the same few reasons for every provider. */

/**
 * `unavailable`: it did not answer, or not with sense; ask again later (a started payment may exist all the same).
 * `refused`: it will not do this, however often it is asked. `auth`: our credentials are refused, which only people can repair.
 */
export type PaymentTrouble = "unavailable" | "refused" | "auth";

/** What was wrong with a payment that we ourselves refuse to pass on. */
export type PaymentProblem =
  | "payment-id"
  | "amount-not-positive"
  /** Not a whole number of the smallest unit that the provider takes (a cent, a shilling). */
  | "amount-not-whole"
  | "currency-not-accepted"
  | "phone-missing"
  | "phone-not-kenyan-mobile"
  | "callback-missing";

export class PaymentError extends Error {
  override readonly name = "PaymentError";
  readonly code: PaymentTrouble;
  /** Present only with `refused`, when the provider was not even asked. */
  readonly problem: PaymentProblem | undefined;

  constructor(code: PaymentTrouble, message: string, more: ErrorOptions & { readonly problem?: PaymentProblem } = {}) {
    super(message, more);
    this.code = code;
    this.problem = more.problem;
  }
}

/** A payment that makes no sense to the provider, found before it was asked. */
export const notAcceptable = (problem: PaymentProblem, message: string): PaymentError => new PaymentError("refused", message, { problem });
