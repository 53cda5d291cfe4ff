/** `toISOString` for keys. Each webhook of a call writes two such times, always of today or tomorrow: the date is put into words once. */

const DAY_MS = 86_400_000;
let day = Number.NaN;
let dayInWords = "";

/**
 * @param at epoch milliseconds
 * @returns as `2026-11-23T10:15:00.000Z`
 * @throws RangeError for what is no time
 */
export function isoTime(at: number): string {
  const whole = Math.trunc(at);
  const today = Math.floor(whole / DAY_MS);
  if (today !== day) {
    dayInWords = new Date(whole).toISOString().slice(0, -"10:15:00.000Z".length);
    day = today;
  }
  const ms = whole - today * DAY_MS;
  return `${dayInWords}${twoDigits(ms / 3_600_000)}:${twoDigits((ms / 60_000) % 60)}:${twoDigits((ms / 1000) % 60)}.${threeDigits(ms % 1000)}Z`;
}

function twoDigits(value: number): string {
  const floor = Math.floor(value);
  return floor < 10 ? `0${floor}` : `${floor}`;
}

const threeDigits = (value: number): string => String(value).padStart(3, "0");
