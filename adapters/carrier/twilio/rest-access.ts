/** How the carrier's REST interface is reached: its address and the credentials of an account. */

export interface RestAccess {
  /** Origin of the interface, `https://api.twilio.com`. */
  readonly apiUrl: string;
  /** The account's auth token. @throws CarrierError "auth" when we have none for it. */
  readonly tokenOf: (account: string) => Promise<string>;
}

/** What our own waiting for one answer is limited to. */
export const REST_TIMEOUT_MS = 10_000;
