/** What was booked, and what was told about it. */
import * as z from "zod/mini";
import { entryKindSchema } from "../../billing/entry.ts";
import type { Endpoints } from "./endpoint.ts";
import { languageQuery } from "./language-query.ts";
import { pageQuery } from "./page-query.ts";
import type { Unchanging } from "./unchanging.ts";

const entrySchema = z.object({
  key: z.string(),
  at: z.number(),
  kind: entryKindSchema,
  /** Positive: the balance grew. */
  micros: z.number(),
  /** The balance after it, all movements counted, the ones that a filter hides too. */
  balanceMicros: z.number(),
  /** What it was for, in words of the reader's language. */
  text: z.string(),
});
export type EntryView = Unchanging<z.output<typeof entrySchema>>;

export const entryListSchema = z.object({
  currency: z.string(),
  entries: z.array(entrySchema),
  cursor: z.exactOptional(z.string()),
});
export type EntryListView = Unchanging<z.output<typeof entryListSchema>>;

const noticeSchema = z.object({
  id: z.string(),
  at: z.number(),
  kind: z.string(),
  subject: z.string(),
  deliveries: z.array(z.object({ by: z.enum(["email", "sms"]), to: z.string(), state: z.enum(["waiting", "sent", "failed"]) })),
});
export type NoticeView = Unchanging<z.output<typeof noticeSchema>>;

const noticeListSchema = z.object({ notices: z.array(noticeSchema), cursor: z.exactOptional(z.string()) });
export type NoticeListView = Unchanging<z.output<typeof noticeListSchema>>;

/** A day that there is, in a year that the product can have seen. */
function isDate(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text) && text >= "2000-01-01" && text <= "2999-12-31";
}

const date = z.exactOptional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/), z.refine(isDate)));

/** Days are the office's, both inclusive. */
const filterQuery = z.extend(languageQuery, { kind: z.exactOptional(entryKindSchema), from: date, to: date });
export type MovementsFilter = z.output<typeof filterQuery>;

export const movementsApi = {
  "GET /api/billing/entries": {
    access: "billing.see",
    summary: "Movements with the balance after each, newest first",
    query: z.extend(filterQuery, pageQuery.shape),
    answer: entryListSchema,
    refusals: ["no-billing"],
  },
  "GET /api/billing/entries.csv": {
    access: "billing.see",
    summary: "The same movements, all of them, as a file for a spreadsheet",
    query: filterQuery,
    answer: "file",
    refusals: ["no-billing", "too-many-movements"],
  },
  "GET /api/billing/statements/{file}": {
    access: "billing.see",
    summary: "A month of the account on paper: 2026-11.pdf",
    params: z.strictObject({ file: z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])\.pdf$/)) }),
    query: languageQuery,
    answer: "file",
    refusals: ["no-billing", "no-statement", "too-many-movements"],
  },
  "GET /api/billing/notices": {
    access: "billing.see",
    summary: "What the office was told about money, newest first, and how that went",
    query: z.extend(languageQuery, pageQuery.shape),
    answer: noticeListSchema,
    refusals: ["no-billing"],
  },
} as const satisfies Endpoints;
