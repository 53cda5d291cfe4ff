/** Moments on the wall of a zone, as `<input type="datetime-local">` writes them: `2026-11-23T10:15`. */

const DAY = 86_400_000;
const MINUTE = 60_000;
/** When people begin to work, if they don't say. */
const MORNING = "08:00";

/** @param at epoch milliseconds @param zone IANA */
export function localMoment(at: number, zone: string): string {
  // The Swedish way to write a moment is nearly ISO 8601's.
  const written = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" }).format(at);
  return written.replace(" ", "T");
}

/** The instant (epoch milliseconds) at which the zone's clock shows it; undefined for what is no moment. */
export function instantOf(moment: string, zone: string): number | undefined {
  const asUtc = Date.parse(`${moment}Z`);
  if (Number.isNaN(asUtc)) return undefined;
  const offset = (at: number): number => Date.parse(`${localMoment(at, zone)}Z`) - Math.floor(at / MINUTE) * MINUTE;
  // The offset there and then: the second look is from the right side of a change of clocks.
  return asUtc - offset(asUtc - offset(asUtc));
}

/** Eight o'clock on the zone's next day. */
export function tomorrowMorning(now: number, zone: string): number {
  const tomorrow = localMoment(Date.parse(`${localMoment(now, zone)}Z`) + DAY, "UTC").slice(0, 10);
  return instantOf(`${tomorrow}T${MORNING}`, zone) ?? now + DAY;
}
