/** Connection overrides: a fragment of a webhook's address that changes time limits and retries, and never goes on the wire. */

export interface Overrides {
  readonly connectMs: number;
  readonly readMs: number;
  readonly totalMs: number;
  readonly retries: number;
  /** What is tried again: connection time-outs, read time-outs, answers with 4xx or 5xx. */
  readonly retryOn: ReadonlySet<"ct" | "rt" | "4xx" | "5xx">;
}

/** telephony.md, 1.1; the default of `rp` is not documented: connection failures only (switchable by the fragment itself). */
const DEFAULTS: Overrides = { connectMs: 5000, readMs: 15_000, totalMs: 15_000, retries: 1, retryOn: new Set(["ct"]) };
const POLICIES = ["ct", "rt", "4xx", "5xx"] as const;

/** The address without its fragment, and what the fragment says; values outside the documented bounds are ignored. */
export function readOverrides(address: string): { url: string; overrides: Overrides } {
  const [url = "", fragment = ""] = address.split("#", 2);
  const given = new URLSearchParams(fragment);
  const policy = given.get("rp")?.split(",");
  const retryOn =
    policy === undefined ? DEFAULTS.retryOn : new Set(POLICIES.filter((name) => policy.includes(name) || policy.includes("all")));
  return {
    url,
    overrides: {
      connectMs: bounded(given.get("ct"), 100, 10_000) ?? DEFAULTS.connectMs,
      readMs: bounded(given.get("rt"), 100, 15_000) ?? DEFAULTS.readMs,
      totalMs: bounded(given.get("tt"), 100, 15_000) ?? DEFAULTS.totalMs,
      retries: bounded(given.get("rc"), 0, 5) ?? DEFAULTS.retries,
      retryOn,
    },
  };
}

function bounded(text: string | null, least: number, most: number): number | undefined {
  if (text === null || !/^\d+$/.test(text)) return undefined;
  const value = Number(text);
  return value >= least && value <= most ? value : undefined;
}
