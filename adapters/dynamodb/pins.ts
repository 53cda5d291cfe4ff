/**
 * The PINs of mailboxes. A try is taken before a PIN is compared, in one conditional write, so that many guesses at the same time are
 * as many tries; when none is left, the mailbox is locked for a while. Each try is noted by its name beside the count, in the same write:
 * a repeat finds itself there and takes no other.
 */
import * as z from "zod/mini";
import { ifItHolds } from "./if-it-holds.ts";
import { pinKey } from "./keys.ts";
import type { Table, Write } from "./table.ts";

const TRIES = 5;
const LOCKED_MS = 15 * 60_000;

const storedPinSchema = z.object({
  /** Both in base64url. */
  salt: z.string(),
  hash: z.string(),
  /** Tries left. */
  left: z.number(),
  /** Counts when none is left (epoch milliseconds). */
  lockedUntil: z.exactOptional(z.number()),
});
export interface StoredPin extends z.infer<typeof storedPinSchema> {
  /** The names of those that were taken. */
  readonly taken: readonly string[];
}

const TAKEN = "try_";

export interface Mailbox {
  readonly tenant: string;
  readonly extension: string;
}

export async function readPin(table: Pick<Table, "get">, { tenant, extension }: Mailbox): Promise<StoredPin | undefined> {
  const item = await table.get(pinKey(tenant, extension), { consistent: true });
  if (item === undefined) return undefined;
  const taken = Object.keys(item).flatMap((attribute) => (attribute.startsWith(TAKEN) ? [attribute.slice(TAKEN.length)] : []));
  return { ...storedPinSchema.parse(item), taken };
}

export async function savePin(
  table: Pick<Table, "put">,
  { tenant, extension }: Mailbox,
  pin: Pick<StoredPin, "salt" | "hash">,
): Promise<void> {
  await table.put({ ...pinKey(tenant, extension), tenant, extension, ...pin, left: TRIES });
}

export const pinRemoval = ({ tenant, extension }: Mailbox): Write => ({ delete: pinKey(tenant, extension) });

/** The PIN goes along to another extension, with its tries. */
export const pinMove = (from: Mailbox, extension: string, { salt, hash, left, lockedUntil }: StoredPin): Write[] => {
  const { tenant } = from;
  const locked = lockedUntil === undefined ? {} : { lockedUntil };
  return [pinRemoval(from), { put: { ...pinKey(tenant, extension), tenant, extension, salt, hash, left, ...locked } }];
};

/** Takes one of the tries, once. False when none is left, or the PIN is another one by now. @param at epoch milliseconds */
export async function takeTry(
  table: Pick<Table, "get" | "update">,
  mailbox: Mailbox,
  stored: StoredPin,
  { name, at }: { readonly name: string; readonly at: number },
): Promise<boolean> {
  const { hash, left, lockedUntil = 0, taken } = stored;
  if (taken.includes(name)) return true;
  const key = pinKey(mailbox.tenant, mailbox.extension);
  const set = { lockedUntil: at + LOCKED_MS, [TAKEN + name]: true };
  const change =
    left < 1 && lockedUntil <= at
      ? { set: { ...set, left: TRIES - 1 }, remove: attributesOf(stored), onlyIf: { equals: { hash, left, lockedUntil } } }
      : { set, add: { left: -1 }, onlyIf: { equals: { hash }, atLeast: { left: 1 }, absent: [TAKEN + name] } };
  if (await ifItHolds(table.update(key, change))) return true;
  // Perhaps by the same try, which came twice at the same moment.
  return (await readPin(table, mailbox))?.taken.includes(name) ?? false;
}

const attributesOf = ({ taken }: Pick<StoredPin, "taken">): string[] => taken.map((name) => TAKEN + name);

/** The right PIN was given: all tries are there again. */
export async function giveTriesBack(
  table: Pick<Table, "update">,
  { tenant, extension }: Mailbox,
  stored: Pick<StoredPin, "hash" | "taken">,
): Promise<void> {
  const remove = ["lockedUntil", ...attributesOf(stored)];
  await ifItHolds(table.update(pinKey(tenant, extension), { set: { left: TRIES }, remove, onlyIf: { equals: { hash: stored.hash } } }));
}
