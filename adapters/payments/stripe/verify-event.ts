/** Stripe's signature of a webhook (https://docs.stripe.com/webhooks/signature), checked by Stripe's own package. */
import { Stripe } from "stripe";

/** Seconds between the signing and our reading; what is older may be a recording of somebody else's. */
const TOLERANCE_SECONDS = 300;
/** The package's word for "whatever its age". */
const ANY_AGE = 0;

export type Verified = { readonly json: unknown } | { readonly reason: "bad-signature" | "too-old" | "not-understood" };

/** `secrets`: the present one, and during a rotation the former one too; none means that nothing is believed. */
export function verifyEvent(rawBody: string, signature: string | undefined, secrets: readonly string[], now: number): Verified {
  if (signature === undefined || signature === "") return { reason: "bad-signature" };
  const signedBy = secrets.find((secret) => isSigned({ rawBody, signature, secret, tolerance: ANY_AGE, now }));
  if (signedBy === undefined) return { reason: "bad-signature" };
  if (!isSigned({ rawBody, signature, secret: signedBy, tolerance: TOLERANCE_SECONDS, now })) return { reason: "too-old" };
  try {
    return { json: Stripe.webhooks.constructEvent(rawBody, signature, signedBy, TOLERANCE_SECONDS, undefined, now) };
  } catch {
    return { reason: "not-understood" }; // signed, but no JSON, or not of the kind that we subscribe to
  }
}

interface Attempt {
  readonly rawBody: string;
  readonly signature: string;
  readonly secret: string;
  readonly tolerance: number;
  readonly now: number;
}

function isSigned({ rawBody, signature, secret, tolerance, now }: Attempt): boolean {
  try {
    Stripe.webhooks.constructEvent(rawBody, signature, secret, tolerance, undefined, now);
    return true;
  } catch (error) {
    return !(error instanceof Stripe.errors.StripeSignatureVerificationError);
  }
}
