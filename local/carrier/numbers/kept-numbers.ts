/** The carrier's numbers beyond a restart: what was bought stays bought. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import type { OwnedNumber } from "../carrier-options.ts";

const method = z.enum(["GET", "POST"]).optional();
const text = z.string().optional();
const numberSchema = z.object({
  number: z.string(),
  account: z.string(),
  friendlyName: text,
  voiceUrl: text,
  voiceMethod: method,
  voiceFallbackUrl: text,
  voiceFallbackMethod: method,
  statusCallback: text,
  statusCallbackMethod: method,
  callerNameLookup: z.boolean().optional(),
});

const FILE = "numbers.json";

/** Those that were kept; none when nothing is kept or it cannot be read. */
export function readKeptNumbers(folder: string | undefined): readonly OwnedNumber[] {
  if (folder === undefined || !existsSync(join(folder, FILE))) return [];
  try {
    return z
      .array(numberSchema)
      .parse(JSON.parse(readFileSync(join(folder, FILE), "utf8")))
      .map(known);
  } catch {
    return [];
  }
}

export function keepNumbers(folder: string | undefined, numbers: readonly OwnedNumber[]): void {
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${FILE}.new`), JSON.stringify(numbers));
  renameSync(join(folder, `${FILE}.new`), join(folder, FILE));
}

/** What is not there is not there, rather than undefined. */
function known({ number, account, ...settings }: z.infer<typeof numberSchema>): OwnedNumber {
  const given = Object.entries(settings).filter(([, value]) => value !== undefined);
  return { number, account, ...Object.fromEntries(given) };
}
