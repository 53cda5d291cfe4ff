import type { EntryView } from "../../../core/account/api/movements.ts";
import { ask } from "../api/ask.ts";
import { usePages, type Pages } from "../api/use-pages.ts";
import { useLanguage } from "../language/use-language.ts";
import type { MovementsWanted } from "./movements-address.ts";
import { BILLING } from "./use-billing.ts";

const limit = "50";

/** Newest first. */
export function useMovements(wanted: MovementsWanted): Pages<EntryView> {
  const language = useLanguage();
  return usePages({
    key: [...BILLING, "entries", language, wanted],
    ask: (cursor, signal) => ask("GET /api/billing/entries", { query: { ...wanted, ...cursor, language, limit } }, { signal }),
    itemsOf: ({ entries }) => entries,
    keepsPrevious: true,
  });
}
