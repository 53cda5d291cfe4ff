/** The carrier accounts that are ours, and the tokens that sign their webhooks, out of one secret. */
import * as z from "zod/mini";
import type { Tokens } from "./webhook.ts";

/** The primary token first; the secondary one too while it is being rotated. */
const secretSchema = z.object({
  accounts: z.record(z.string().check(z.regex(/^AC[0-9a-f]{32}$/)), z.object({ authTokens: z.array(z.string().check(z.minLength(1))) })),
});

/** @param secret the secret's current text; called for each webhook, so it should be cached where it is fetched */
export function createCarrierTokens(secret: () => Promise<string>): Tokens {
  let text: string | undefined;
  let accounts = new Map<string, readonly string[]>();
  return async (account) => {
    const current = await secret();
    if (current !== text) {
      accounts = new Map(
        Object.entries(secretSchema.parse(JSON.parse(current)).accounts).map(([sid, { authTokens }]) => [sid, authTokens]),
      );
      text = current;
    }
    return accounts.get(account) ?? [];
  };
}
