import { createHash } from "node:crypto";

/** Credentials that only the embedded cloud accepts. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** Credentials of one caller (a function's name), the same at every start; `salt` is the data folder's own. */
export function credentialsOf(name: string, salt: string): Credentials {
  const digest = createHash("sha256").update(`${salt}/${name}`).digest();
  const id = [...digest.subarray(0, 16)].map((byte) => BASE32[byte % 32]).join("");
  return { accessKeyId: `ASIA${id}`, secretAccessKey: digest.toString("base64url").slice(0, 40) };
}
