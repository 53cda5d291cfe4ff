/** Offices that a person began: what makes a repeated request the same office, and strangers' offices countable. */
import * as z from "zod/mini";
import { begunOfficeKey } from "./keys.ts";
import type { Table, Write } from "./table.ts";

const begunSchema = z.object({
  user: z.string(),
  tenant: z.string(),
  /** Of the request. */
  key: z.string(),
  /** UTC, `2026-11-23`. */
  day: z.string(),
});
export type BegunOffice = z.infer<typeof begunSchema>;

export async function begunOffices(table: Pick<Table, "query">, user: string): Promise<readonly BegunOffice[]> {
  const { pk } = begunOfficeKey(user, "", 0);
  const { items } = await table.query({ pk, skPrefix: "OFFICE#", consistent: true });
  return items.map((item) => begunSchema.parse(item));
}

/** To be written beside the office; it fails when the person began another one as the same of the day. @param which counts from 0 */
export const begunOfficeWrite = (begun: BegunOffice, which: number): Write => ({
  put: { ...begunOfficeKey(begun.user, begun.day, which), ...begun },
  onlyIf: { absent: ["pk"] },
});
