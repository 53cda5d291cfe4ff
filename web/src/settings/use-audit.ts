import { ask } from "../api/ask.ts";
import { usePages } from "../api/use-pages.ts";
import type { AuditWanted } from "./audit-filter.tsx";

/** Newest first. The last page says how far back was looked for what is wanted, when there is more to look through. */
export const useAudit = (wanted: AuditWanted) =>
  usePages({
    key: ["audit", wanted],
    ask: (cursor, signal) => ask("GET /api/audit", { query: { ...wanted, ...cursor } }, { signal }),
    itemsOf: ({ entries }) => entries,
    keepsPrevious: true,
  });
