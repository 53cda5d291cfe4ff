/** The carrier's REST interface with one account's credentials. */
export interface Carrier {
  /** Its name there. @throws DeployError when the credentials are refused or the carrier cannot be reached */
  accountName(): Promise<string>;
  numbers(): Promise<readonly CarrierNumber[]>;
  point(id: string, addresses: VoiceAddresses): Promise<void>;
}

export interface CarrierNumber extends VoiceAddresses {
  readonly id: string;
  /** E.164. */
  readonly number: string;
}

/** Where the carrier asks what to do with a call, where it looks when nobody answers, and whom it tells of the end. */
export interface VoiceAddresses {
  readonly incoming: string;
  readonly fallback: string;
  readonly status: string;
}

export interface CarrierCredentials {
  readonly account: string;
  readonly token: string;
}

/** @param apiUrl origin of the carrier's REST interface */
export type OpenCarrier = (apiUrl: string, credentials: CarrierCredentials) => Carrier;
