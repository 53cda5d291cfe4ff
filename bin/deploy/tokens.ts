/** The secret in which the carrier's accounts and their tokens are kept, as far as a deployment touches it. */
import * as z from "zod/mini";
import { DeployError } from "./deploy-error.ts";
import type { CarrierCredentials } from "./ports/carrier.ts";

const tokensSchema = z.looseObject({ accounts: z.record(z.string(), z.looseObject({ authTokens: z.array(z.string()) })) });
export type Tokens = z.infer<typeof tokensSchema>;

/** @throws DeployError when somebody stored something else there; it is not shown */
export function parseTokens(text: string): Tokens {
  try {
    return tokensSchema.parse(JSON.parse(text));
  } catch {
    throw new DeployError(
      "The carrier's secret in Secrets Manager does not have the form that Simu reads.",
      'It is {"accounts":{"AC…":{"authTokens":["…"]}}}: mend it in the AWS console, then run this again.',
    );
  }
}

/** Undefined when it says so already. The token before stays valid beside, for calls that are signed with it. */
export function withToken(tokens: Tokens, { account, token }: CarrierCredentials): Tokens | undefined {
  const known = tokens.accounts[account];
  const [newest] = known?.authTokens ?? [];
  if (newest === token) return undefined;
  const authTokens = newest === undefined ? [token] : [token, newest];
  return { ...tokens, accounts: { ...tokens.accounts, [account]: { ...known, authTokens } } };
}
