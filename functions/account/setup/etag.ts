/** What an editor saw, as a short word: whoever saves says it, and a save on something older is refused with what is there now. */
import { createHash } from "node:crypto";
import { Refusal } from "../../../core/errors.ts";

/** The same for the same content, whatever the order of its fields. */
export const etagOf = (entity: unknown): string =>
  createHash("sha256").update(JSON.stringify(entity, inOrder)).digest("base64url").slice(0, 16);

/**
 * @param current as the API shows it now, for the reader to compare; null when it is gone
 * @throws Refusal "stale"
 */
export function refuseStale(seen: string, stored: unknown, current: unknown): void {
  if (seen !== etagOf(stored)) throw new Refusal("stale", { current });
}

function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
