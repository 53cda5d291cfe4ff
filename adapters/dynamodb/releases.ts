/** Numbers that are to be given back at the carrier. */
import * as z from "zod/mini";
import { releaseKey } from "./keys.ts";
import { ConditionFailed, type Item, type Key, type Table } from "./table.ts";

/** The work that a release asks for (an item's `outbox`). */
export const RELEASE_NUMBERS = "billing/release-numbers";

const releaseSchema = z.object({
  tenant: z.string(),
  /** The carrier account that owns them. */
  account: z.string(),
  numbers: z.array(z.string()),
  outbox: z.exactOptional(z.string()),
});
export type Release = z.infer<typeof releaseSchema>;

/** What is to be given back: E.164 numbers, of this account at the carrier. */
type NumbersToRelease = Pick<Release, "tenant" | "account"> & { readonly numbers: readonly string[] };

/**
 * To be put beside what takes the numbers from the office; a worker then asks the carrier until it is done.
 * @param at epoch milliseconds
 */
export const releaseItem = ({ tenant, account, numbers }: NumbersToRelease, at: number): Item => ({
  ...releaseKey(tenant, at),
  tenant,
  account,
  numbers,
  outbox: RELEASE_NUMBERS,
});

export async function readRelease(table: Pick<Table, "get">, key: Key): Promise<Release | undefined> {
  const item = await table.get(key, { consistent: true });
  return item === undefined ? undefined : releaseSchema.parse(item);
}

/** Takes the mark of work off an item: it is done. */
export async function doneWith(table: Pick<Table, "update">, key: Key): Promise<void> {
  try {
    await table.update(key, { remove: ["outbox"], onlyIf: { exists: ["outbox"] } });
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
  }
}
