/** Where a tenant stands with the provider: a closed set of states and the one function that says which, from facts and the clock. */
import type { BillingFacts, Deadline, Service } from "./facts.ts";

export type Standing =
  /** In time: topping up until the deadline keeps it so. */
  | { readonly kind: "good"; readonly deadline: Deadline }
  /** The deadline was missed; calls still come in until `blockAt`. */
  | { readonly kind: "grace"; readonly deadline: Deadline; readonly blockAt: number }
  | { readonly kind: "blocked"; readonly deadline: Deadline; readonly since: number }
  /** The provider's own block. */
  | { readonly kind: "held"; readonly since: number; readonly reason: string }
  /** Switched off by the tenant. */
  | { readonly kind: "off"; readonly since: number };

/** @param now epoch milliseconds */
export function standing(facts: BillingFacts, now: number): Standing {
  const { closedAt, held, deadline, blockAt } = facts;
  if (closedAt !== undefined) return { kind: "off", since: closedAt };
  if (held !== undefined) return { kind: "held", ...held };
  if (now < deadline.at) return { kind: "good", deadline };
  if (now < blockAt) return { kind: "grace", deadline, blockAt };
  return { kind: "blocked", deadline, since: blockAt };
}

/** What a standing means for callers. */
export function serviceIn({ kind }: Standing): Service {
  switch (kind) {
    case "good":
    case "grace":
      return "on";
    case "blocked":
    case "held":
    case "off":
      return kind;
    default:
      return kind satisfies never;
  }
}

/** Whether the current deadline is missed and its fine not posted: nobody who is switched off before a deadline misses it. */
export function owesFine(facts: BillingFacts, at: number): boolean {
  const { deadline, closedAt, fined } = facts;
  return at >= deadline.at && fined !== deadline.date && (closedAt === undefined || closedAt >= deadline.at);
}
