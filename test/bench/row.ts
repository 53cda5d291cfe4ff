/** One line of the benchmark: what was measured, and the bar that it has to clear. */
export interface Row {
  readonly name: string;
  readonly value: number;
  readonly limit: number;
  /** Whether the value may not be over or not be under the limit. */
  readonly bar: "at most" | "at least";
}

export const isMet = ({ value, limit, bar }: Row): boolean => (bar === "at most" ? value <= limit : value >= limit);

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle) - 1] ?? Number.NaN)) / 2;
}
