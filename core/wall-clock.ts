/** What the clock on the wall of a zone shows at an instant. */

export interface WallClock {
  /** `2026-11-23`. */
  readonly date: string;
  /** Minutes since midnight, as the clock shows them. */
  readonly minute: number;
}

/** Building a formatter costs more than all the rest of a step; there are few zones. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * @param zone IANA
 * @param at epoch milliseconds
 * @throws RangeError when there is no such zone or instant
 */
export function wallClock(zone: string, at: number): WallClock {
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of formatterOf(zone).formatToParts(at)) part[type] = value;
  return { date: `${part.year}-${part.month}-${part.day}`, minute: Number(part.hour) * 60 + Number(part.minute) };
}

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat("en-CA-u-ca-iso8601-nu-latn", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  formatters.set(zone, made);
  return made;
}
