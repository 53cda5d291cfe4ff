import type { BillingFacts } from "./facts.ts";

/** Nothing was ever topped up: the first top-up begins the second period. */
export const isOnTrial = ({ openedAt, periodStart }: Pick<BillingFacts, "openedAt" | "periodStart">): boolean => periodStart === openedAt;
