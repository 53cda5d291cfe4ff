import { MessageChannel } from "node:worker_threads";
import { awsJson, type AwsCall } from "../aws-json.ts";
import { startEngineThread, type EngineThread } from "../engines/start-engine-thread.ts";
import type { JsonRecord } from "../template/json.ts";
import { answerQuestions, type Question } from "./ask-functions.ts";

export interface IdentitySettings {
  /** Folder of the store; without it in memory. */
  readonly folder?: string;
  readonly region: string;
  readonly clockOffset: SharedArrayBuffer;
  /** The mail outbox; without it the pools write to nobody. */
  readonly mailUrl?: string;
}

interface PoolSettings {
  readonly id: string;
  readonly name: string;
  readonly usernameAttributes: readonly string[];
  /** Of the template, in Cognito's own words. */
  readonly rules?: JsonRecord;
  /** ARN of the function that words the mails. */
  readonly customMessage?: string;
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
  /** Says how the pools' triggers are run; what it rejects or answers without sense is as though there were none. */
  runTriggers(run: (asked: Question) => Promise<unknown>): void;
}

/** Cognito user pools on loopback (cognito-local behind AWS's own error names). Throws ENGINE_FAILED. */
export async function startIdentity(settings: IdentitySettings): Promise<IdentityEngine> {
  const { port1: ours, port2: functions } = new MessageChannel();
  let run: ((asked: Question) => Promise<unknown>) | undefined;
  answerQuestions(ours, async (asked) => run?.(asked));
  const thread = await startEngineThread("sign-in service", new URL("identity-thread.ts", import.meta.url), { ...settings, functions }, [
    functions,
  ]);
  const endpoint = `http://127.0.0.1:${thread.port}`;
  const manage = awsJson(endpoint, "Local", "1.1");
  return {
    ...thread,
    endpoint,
    call: awsJson(endpoint, "AWSCognitoIdentityProviderService", "1.1"),
    close: async () => {
      await thread.close();
      ours.close();
    },
    runTriggers: (given) => void (run = given),
    ensurePool: async (pool) => void (await manage("EnsurePool", { ...pool })),
    ensureClient: async (client) => void (await manage("EnsureClient", { ...client })),
  };
}
