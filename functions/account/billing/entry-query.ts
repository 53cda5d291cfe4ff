/** Which movements are asked for: kind and dates of the office, both inclusive. */
import type { EntryQuery } from "../../../adapters/dynamodb/ledger.ts";
import type { MovementsFilter } from "../../../core/account/api/movements.ts";
import { addDays, startOfDay } from "../../../core/billing/calendar.ts";

export const entryQuery = ({ kind, from, to }: MovementsFilter, zone: string): Omit<EntryQuery, "limit" | "cursor"> => ({
  ...(kind === undefined ? {} : { kind }),
  ...(from === undefined ? {} : { from: startOfDay(from, zone) }),
  ...(to === undefined ? {} : { before: startOfDay(addDays(to, 1), zone) }),
});
