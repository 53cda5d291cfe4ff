/** A PIN as it is kept: salted and slow to guess, though a short one is protected by the tries above all. */
import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import type { StoredPin } from "../../adapters/dynamodb/pins.ts";

const BYTES = 32;
/** 16 MB and some 50 ms: a caller waits for it. */
const COST = { N: 2 ** 14, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };

export async function hashPin(pin: string): Promise<Pick<StoredPin, "salt" | "hash">> {
  const salt = randomBytes(16);
  return { salt: salt.toString("base64url"), hash: (await derive(pin, salt)).toString("base64url") };
}

/** What would be kept of a PIN that is given, were it the right one: as slow to guess from. */
export const hashGiven = (pin: string, { salt }: Pick<StoredPin, "salt">): Promise<Buffer> => derive(pin, Buffer.from(salt, "base64url"));

export function isPin(given: Buffer, { hash }: Pick<StoredPin, "hash">): boolean {
  const stored = Buffer.from(hash, "base64url");
  return stored.length === given.length && timingSafeEqual(stored, given);
}

const derive = (pin: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(pin, salt, BYTES, COST, (error, key) => (error === null ? resolve(key) : reject(error)));
  });
