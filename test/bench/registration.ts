/**
 * Sign-up to the first answered call: what test/browser/registration.test.ts counted in a real browser. The test fails when what it
 * counts is not what is kept here, so that the table needs no browser and is never older than the pages.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import type { Row } from "./row.ts";

export const COUNTS = join(import.meta.dirname, "registration-counts.json");
export const countsSchema = z.object({ screens: z.number(), fields: z.number(), clicks: z.number() });

export async function countRegistration(): Promise<Row[]> {
  const { screens, fields, clicks } = countsSchema.parse(JSON.parse(await readFile(COUNTS, "utf8")));
  return [
    { name: "sign-up to first answered call, screens", value: screens, limit: 6, bar: "at most" },
    { name: "sign-up to first answered call, fields", value: fields, limit: 12, bar: "at most" },
    { name: "sign-up to first answered call, clicks", value: clicks, limit: 12, bar: "at most" },
  ];
}
