/** A user pool and how it is reached. */
import type { CognitoIdentityProviderClient } from "@aws-sdk/client-cognito-identity-provider";

export interface PoolAccess {
  readonly client: CognitoIdentityProviderClient;
  readonly userPoolId: string;
  /** The client application's id in the pool. */
  readonly clientId: string;
  /** For what must not be told to whoever asks. */
  readonly log: (line: Readonly<Record<string, string>>) => void;
}
