/** Ends a person's sessions everywhere, as though each had been signed out. */
import { endSessionsBefore } from "../../../adapters/dynamodb/sessions.ts";
import type { AccountServices } from "../services.ts";

/** The user pool's clock may be that much behind ours. */
const CLOCKS_MS = 250;

/**
 * Tokens tell the second in which they were made, so the line is drawn at the end of this one, and nobody is answered before it: whoever
 * signs in afterwards is beyond it.
 * @param keeps the one session that goes on
 */
export async function endSessions(
  { table, now, pause }: Pick<AccountServices, "table" | "now" | "pause">,
  user: string,
  keeps?: { readonly tokenId: string },
): Promise<void> {
  const before = Math.floor(now() / 1000) + 1;
  await endSessionsBefore(table, user, { before, ...(keeps === undefined ? {} : { keeps: keeps.tokenId }) });
  await pause(before * 1000 - now() + CLOCKS_MS);
}
