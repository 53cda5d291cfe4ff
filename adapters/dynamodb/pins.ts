/**
 * The PINs of mailboxes. A try is taken before a PIN is compared, in one conditional write, so that many guesses at the same time are
 * as many tries; when none is left, the mailbox is locked for a while.
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
export type StoredPin = z.infer<typeof storedPinSchema>;

export interface Mailbox {
  readonly tenant: string;
  readonly extension: string;
}

export async function readPin(table: Pick<Table, "get">, { tenant, extension }: Mailbox): Promise<StoredPin | undefined> {
  const item = await table.get(pinKey(tenant, extension), { consistent: true });
  return item === undefined ? undefined : storedPinSchema.parse(item);
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

/** Takes one of the tries. False when none is left, or the PIN is another one by now. @param now epoch milliseconds */
export async function takeTry(
  table: Pick<Table, "update">,
  { tenant, extension }: Mailbox,
  { hash, left, lockedUntil = 0 }: StoredPin,
  now: number,
): Promise<boolean> {
  const key = pinKey(tenant, extension);
  const set = { lockedUntil: now + LOCKED_MS };
  if (left < 1 && lockedUntil <= now)
    return ifItHolds(table.update(key, { set: { ...set, left: TRIES - 1 }, onlyIf: { equals: { hash, left, lockedUntil } } }));
  return ifItHolds(table.update(key, { set, add: { left: -1 }, onlyIf: { equals: { hash }, atLeast: { left: 1 } } }));
}

/** The right PIN was given: all tries are there again. */
export async function giveTriesBack(
  table: Pick<Table, "update">,
  { tenant, extension }: Mailbox,
  { hash }: Pick<StoredPin, "hash">,
): Promise<void> {
  await ifItHolds(table.update(pinKey(tenant, extension), { set: { left: TRIES }, remove: ["lockedUntil"], onlyIf: { equals: { hash } } }));
}
