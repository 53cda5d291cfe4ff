/** How Stripe's API is reached. */
export interface StripeAccess {
  /** Origin of the API: https://api.stripe.com, or a simulated one. */
  readonly apiUrl: string;
  /** The account's secret key; asked for at each use, so that it can be replaced. */
  readonly secretKey: () => Promise<string>;
}
