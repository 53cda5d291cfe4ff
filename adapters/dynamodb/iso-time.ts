/** `toISOString` for keys. Each webhook of a call writes two such times, mostly of seconds that others wrote before: those are put into words once. */

/** Words up to the second and its dot, by seconds since the epoch. */
const seconds = new Map<number, string>();
const MOST_KEPT = 64;
/** The last millisecond that the language has (ECMA-262, Time Values and Time Range); the first is as far before 1970. */
const LAST = 8.64e15;

/**
 * @param at epoch milliseconds
 * @returns as `2026-11-23T10:15:00.000Z`
 * @throws RangeError for what is no time
 */
export function isoTime(at: number): string {
  // Its second may be known although it is beyond the last millisecond.
  if (!(Math.abs(at) <= LAST)) throw new RangeError(`${at} is no time`);
  const whole = Math.trunc(at);
  const second = Math.floor(whole / 1000);
  return `${seconds.get(second) ?? putIntoWords(whole, second)}${threeDigits(whole - second * 1000)}Z`;
}

function putIntoWords(at: number, second: number): string {
  const words = new Date(at).toISOString().slice(0, -"000Z".length);
  if (seconds.size === MOST_KEPT) seconds.clear();
  seconds.set(second, words);
  return words;
}

const threeDigits = (value: number): string => (value < 10 ? `00${value}` : value < 100 ? `0${value}` : `${value}`);
