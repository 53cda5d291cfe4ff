/** Where the sounds of an office lie that it has stored itself: carriers fetch them at addresses below its own path of the site. */
import type { Prompt } from "../voice/dial-plan.ts";
import { mapped } from "./sound.ts";

export const soundFolder = (tenant: string): string => `audio/${tenant}/`;

/** @param name that nobody guesses */
export const soundFileKey = (tenant: string, name: string): string => `${soundFolder(tenant)}${name}.wav`;

/** The office's own sounds that anything in `value` plays: the key of each file by its address. */
export function ownSounds(tenant: string, value: unknown): ReadonlyMap<string, string> {
  const own = new Map<string, string>();
  for (const address of addressesIn(value)) {
    const key = URL.canParse(address) ? new URL(address).pathname.slice(1) : "";
    const [, office] = /^audio\/([a-z0-9-]+)\/[A-Za-z0-9_-]+\.wav$/.exec(key) ?? [];
    if (office === tenant) own.set(address, key);
  }
  return own;
}

/** The same, played from where its sounds lie now. */
export const withAddresses = <T>(value: T, addresses: ReadonlyMap<string, string>): T =>
  mapped(value, (inner) => {
    if (!isPlayed(inner)) return inner;
    const moved = addresses.get(inner.audio);
    return moved === undefined ? inner : { ...inner, audio: moved };
  });

function* addressesIn(value: unknown): Generator<string> {
  if (typeof value !== "object" || value === null) return;
  if (isPlayed(value)) yield value.audio;
  for (const inner of Object.values(value)) yield* addressesIn(inner);
}

const isPlayed = (value: unknown): value is Extract<Prompt, { readonly audio: string }> =>
  typeof value === "object" && value !== null && "audio" in value && typeof value.audio === "string";
