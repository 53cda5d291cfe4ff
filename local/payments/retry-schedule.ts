const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/**
 * How long after a failed attempt Stripe tries again; after the last it gives up (https://docs.stripe.com/webhooks#retries: for
 * some hours with test keys, for three days with live ones, at growing distances that are not published).
 */
export const STRIPE_RETRIES_MS: readonly number[] = [
  2 * SECOND,
  5 * SECOND,
  15 * SECOND,
  MINUTE,
  5 * MINUTE,
  15 * MINUTE,
  HOUR,
  2 * HOUR,
  4 * HOUR,
];

/** Daraja reports once. Who missed it has to ask. */
export const MPESA_RETRIES_MS: readonly number[] = [];
