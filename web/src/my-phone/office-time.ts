/** Times as the office's clock shows them, and back: a browser may be in another zone. */
const DAY = 86_400_000;
const MINUTE = 60_000;
/** When people begin to work, if they don't say. */
const MORNING_HOUR = 8;

/** `2026-11-23T17:00`, as an input of a date and time has it. */
export function wallTime(at: number, zone: string): string {
  return new Intl.DateTimeFormat("sv-SE", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  })
    .format(at)
    .replace(" ", "T");
}

/** Epoch milliseconds; undefined for what is no time. Where a clock is put forward, a time that is skipped is the one after. */
export function instantOf(wall: string, zone: string): number | undefined {
  const asUtc = Date.parse(`${wall}Z`);
  if (Number.isNaN(asUtc)) return undefined;
  const guess = asUtc - offset(asUtc, zone);
  return asUtc - offset(guess, zone);
}

/** By how much the zone is ahead of UTC at an instant, in milliseconds. */
const offset = (at: number, zone: string): number => Date.parse(`${wallTime(at, zone)}Z`) - Math.floor(at / MINUTE) * MINUTE;

/** Eight o'clock on the office's next day. */
export function tomorrowMorning(now: number, zone: string): number {
  const tomorrow = wallTime(Date.parse(`${wallTime(now, zone)}Z`) + DAY, "UTC").slice(0, 10);
  return instantOf(`${tomorrow}T${String(MORNING_HOUR).padStart(2, "0")}:00`, zone) ?? now + DAY;
}
