/** What importing a rate deck changes, as it is shown before and after. */
import { writeAmount } from "../billing/decimal-amount.ts";
import type { RateDifference } from "../billing/rate-differences.ts";
import type { Rate } from "../billing/rate.ts";
import type { RateDifferenceView, RateImportView, RateTextView } from "./api/tariffs.ts";

/** More than anybody looks through. */
const MOST_DIFFERENCES = 50_000;

/** @param version in force now: that against which the differences are shown, or the one they led to */
export function rateImportView(version: number, applied: boolean, differences: readonly RateDifference[]): RateImportView {
  const count = (kind: RateDifference["kind"]): number => differences.filter((each) => each.kind === kind).length;
  return {
    version,
    applied,
    counts: { added: count("added"), removed: count("removed"), changed: count("changed") },
    differences: differences.slice(0, MOST_DIFFERENCES).map(differenceView),
  };
}

function differenceView(difference: RateDifference): RateDifferenceView {
  const { kind } = difference;
  switch (kind) {
    case "added":
      return { kind, prefix: difference.rate.prefix, after: rateText(difference.rate) };
    case "removed":
      return { kind, prefix: difference.rate.prefix, before: rateText(difference.rate) };
    case "changed":
      return { kind, prefix: difference.after.prefix, before: rateText(difference.before), after: rateText(difference.after) };
    default:
      return kind satisfies never;
  }
}

const rateText = ({ name, perMinuteMicros, connectionMicros, initialSeconds, incrementSeconds }: Rate): RateTextView => ({
  name,
  perMinute: writeAmount(perMinuteMicros),
  connection: writeAmount(connectionMicros),
  initialSeconds,
  incrementSeconds,
});
