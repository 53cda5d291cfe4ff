/** How Safaricom's Daraja API is reached, and as whom. */
export interface MpesaAccess {
  /** Origin: https://api.safaricom.co.ke, its sandbox, or a simulated one. */
  readonly apiUrl: string;
  /** The pay bill number that is paid. */
  readonly shortCode: string;
  /** Asked for at each use, so that they can be replaced. */
  readonly credentials: () => Promise<MpesaCredentials>;
}

interface MpesaCredentials {
  readonly consumerKey: string;
  readonly consumerSecret: string;
  readonly passKey: string;
}
