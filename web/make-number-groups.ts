/**
 * How each country's numbers are grouped, out of libphonenumber's rules, without all that reading what somebody types needs: a page
 * that only shows numbers should not have to wait for that. `npm run number-groups` writes it; a test holds the file to the rules.
 */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import metadata from "libphonenumber-js/metadata.min.json";
import * as z from "zod/mini";

export const NUMBER_GROUPS = join(import.meta.dirname, "src/format/number-groups.json");

/** Pattern, groups, the digits it begins with (each longer and more exact than the one before), …, and groups seen from abroad. */
const formatSchema = z.looseObject({
  0: z.string(),
  1: z.string(),
  2: z.optional(z.union([z.array(z.string()), z.literal(0)])),
  5: z.optional(z.union([z.string(), z.literal(0)])),
});
const planSchema = z.looseObject({ 4: z.optional(z.union([z.array(z.unknown()), z.literal(0)])) });
const metadataSchema = z.object({
  country_calling_codes: z.record(z.string(), z.array(z.string())),
  countries: z.record(z.string(), z.unknown()),
  nonGeographic: z.record(z.string(), z.unknown()),
});

/** By calling code: what a number has to look like, how it is grouped then, and what it has to begin with. */
export type NumberGroups = Readonly<Record<string, readonly (readonly string[])[]>>;

export function numberGroups(): NumberGroups {
  const { country_calling_codes: codes, countries, nonGeographic } = metadataSchema.parse(metadata);
  // Countries that share a code are grouped as the first of them.
  const plans = Object.entries(codes).map(([code, [main = ""]]) => [code, countries[main]] as const);
  return Object.fromEntries([...plans, ...Object.entries(nonGeographic)].map(([code, plan]) => [code, groupsOf(plan)]));
}

function groupsOf(plan: unknown): string[][] {
  const { 4: formats } = planSchema.parse({ ...Object(plan) });
  return (Array.isArray(formats) ? formats : []).map((each) => {
    const { 0: pattern, 1: groups, 2: leading, 5: abroad } = formatSchema.parse({ ...Object(each) });
    const begins = Array.isArray(leading) ? leading.at(-1) : undefined;
    const shown = typeof abroad === "string" ? abroad : groups;
    return begins === undefined ? [pattern, shown] : [pattern, shown, begins];
  });
}

if (import.meta.main) await writeFile(NUMBER_GROUPS, `${JSON.stringify(numberGroups())}\n`);
