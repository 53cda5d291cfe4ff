import { awsJson, type AwsCall } from "../aws-json.ts";
import { startEngineThread, type EngineThread } from "../engines/start-engine-thread.ts";

export interface IdentitySettings {
  /** Folder of the store; without it in memory. */
  readonly folder?: string;
  readonly region: string;
  readonly clockOffset: SharedArrayBuffer;
}

interface PoolSettings {
  readonly id: string;
  readonly name: string;
  readonly usernameAttributes: readonly string[];
}

interface ClientSettings {
  readonly id: string;
  readonly pool: string;
  readonly name: string;
  readonly flows: readonly string[];
  /** How long its tokens are good. */
  readonly validity: { readonly [Token in "access" | "id" | "refresh"]: { readonly value: number; readonly unit: string } };
}

export interface IdentityEngine extends EngineThread {
  readonly endpoint: string;
  /** Cognito's API. */
  readonly call: AwsCall;
  ensurePool(pool: PoolSettings): Promise<void>;
  ensureClient(client: ClientSettings): Promise<void>;
}

/** Cognito user pools on loopback (cognito-local behind AWS's own error names). Throws ENGINE_FAILED. */
export async function startIdentity(settings: IdentitySettings): Promise<IdentityEngine> {
  const thread = await startEngineThread("sign-in service", new URL("identity-thread.ts", import.meta.url), settings);
  const endpoint = `http://127.0.0.1:${thread.port}`;
  const manage = awsJson(endpoint, "Local", "1.1");
  return {
    ...thread,
    endpoint,
    call: awsJson(endpoint, "AWSCognitoIdentityProviderService", "1.1"),
    ensurePool: async (pool) => void (await manage("EnsurePool", { ...pool })),
    ensureClient: async (client) => void (await manage("EnsureClient", { ...client })),
  };
}
