import { randomBytes } from "node:crypto";

/** An id that nobody guesses: the prefix and 32 hexadecimal digits. */
export const newId = (prefix: string): string => `${prefix}${randomBytes(16).toString("hex")}`;
