/** Sessions that were ended although their tokens are still valid. The notes go when no token can be that old any more. */
import * as z from "zod/mini";
import { sessionsKey, signedOutKey } from "./keys.ts";
import type { Item, Table } from "./table.ts";

/** Longer than any token lives (lib/account.ts: twelve hours). */
const OUTLIVES_TOKENS_SECONDS = 24 * 60 * 60;

const endedSchema = z.object({
  /** Epoch seconds: sessions from before it are over. */
  before: z.number(),
  /** Id of the one token that goes on. */
  keeps: z.exactOptional(z.string()),
});

export interface SessionToken {
  readonly tokenId: string;
  /** Epoch seconds, whole. */
  readonly issuedAt: number;
}

/**
 * Ends one session for good.
 * @param session `expiresAt` in epoch seconds, as the table's time to live and tokens count
 */
export async function endSession(
  table: Pick<Table, "put">,
  session: { readonly user: string; readonly tokenId: string; readonly expiresAt: number },
): Promise<void> {
  await table.put({ ...signedOutKey(session.user, session.tokenId), expiresAt: session.expiresAt });
}

/** Ends all sessions of a person that began before then (epoch seconds), but for the one that is kept. */
export async function endSessionsBefore(table: Pick<Table, "put">, user: string, ended: z.infer<typeof endedSchema>): Promise<void> {
  await table.put({ ...sessionsKey(user), ...ended, expiresAt: ended.before + OUTLIVES_TOKENS_SECONDS });
}

/** Whether a session goes on, by all that is stored of its person. */
export function isGoingOn(items: readonly Item[], user: string, { tokenId, issuedAt }: SessionToken): boolean {
  if (items.some(({ sk }) => sk === signedOutKey(user, tokenId).sk)) return false;
  const all = items.find(({ sk }) => sk === sessionsKey(user).sk);
  if (all === undefined) return true;
  const { before, keeps } = endedSchema.parse(all);
  return issuedAt >= before || tokenId === keeps;
}
