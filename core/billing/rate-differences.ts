/** What a new rate deck would change: shown before it is published. */
import type { Rate } from "./rate.ts";

export type RateDifference =
  | { readonly kind: "added"; readonly rate: Rate }
  | { readonly kind: "removed"; readonly rate: Rate }
  | { readonly kind: "changed"; readonly before: Rate; readonly after: Rate };

/** Every difference between two decks, in the order of the prefixes' digits ("25" before "254" before "3"). */
export function rateDifferences(before: readonly Rate[], after: readonly Rate[]): readonly RateDifference[] {
  const old = new Map(before.map((rate) => [rate.prefix, rate]));
  const kept = new Set(after.map(({ prefix }) => prefix));
  const removed = before.filter(({ prefix }) => !kept.has(prefix)).map((rate): RateDifference => ({ kind: "removed", rate }));
  const others = after.flatMap((rate) => difference(old.get(rate.prefix), rate) ?? []);
  return [...removed, ...others].toSorted((a, b) => (prefixOf(a) < prefixOf(b) ? -1 : 1));
}

function difference(before: Rate | undefined, after: Rate): RateDifference | undefined {
  if (before === undefined) return { kind: "added", rate: after };
  return isSame(before, after) ? undefined : { kind: "changed", before, after };
}

const isSame = (a: Rate, b: Rate): boolean =>
  a.name === b.name &&
  a.perMinuteMicros === b.perMinuteMicros &&
  a.connectionMicros === b.connectionMicros &&
  a.initialSeconds === b.initialSeconds &&
  a.incrementSeconds === b.incrementSeconds;

const prefixOf = (change: RateDifference): string => (change.kind === "changed" ? change.after : change.rate).prefix;
