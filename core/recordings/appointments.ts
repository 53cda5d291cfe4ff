/** When a call is looked at again: soon at first, then less and less often, for as long as something is left to look after. */
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Something this old is looked at after this long. */
const DELAYS = [
  { below: 10 * MINUTE, delay: 10 * MINUTE },
  { below: 40 * MINUTE, delay: 30 * MINUTE },
  { below: 160 * MINUTE, delay: 2 * HOUR },
  { below: 24 * HOUR, delay: 6 * HOUR },
] as const;
const LONGEST = 24 * HOUR;

/**
 * By the age of what is waited for and not by a count of visits, so that a recording that turns up late gets its tries too.
 * @param since when the waiting began (epoch milliseconds); of several matters that of the youngest
 * @returns epoch milliseconds
 */
export function nextAppointment(since: number, now: number): number {
  const step = DELAYS.find(({ below }) => now - since < below);
  return now + (step?.delay ?? LONGEST);
}
