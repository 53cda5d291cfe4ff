/** Opening hours as a caller hears them: "Nairobi is open Monday to Friday from 8 to 17:30, and Saturday from 9 to 13." */
import type { Office, Opening } from "./dial-plan.ts";

const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** One sentence an office, in English: days with the same hours are said together. */
export function hoursInWords(office: Office): string {
  const spans = sameHours(office.weekly)
    .filter((group) => group.openings.length > 0)
    .map((group) => `${days(group.first, group.last)} ${group.openings.map(range).join(" and ")}`);
  if (spans.length === 0) return `${office.name} has no opening hours at present.`;
  return `${office.name} is open ${list(spans)}.`;
}

interface DayGroup {
  readonly first: number;
  last: number;
  readonly openings: readonly Opening[];
}

function sameHours(weekly: readonly (readonly Opening[])[]): DayGroup[] {
  const groups: DayGroup[] = [];
  weekly.forEach((openings, day) => {
    const previous = groups.at(-1);
    if (previous !== undefined && JSON.stringify(previous.openings) === JSON.stringify(openings)) previous.last = day;
    else groups.push({ first: day, last: day, openings });
  });
  return groups;
}

function days(first: number, last: number): string {
  if (first === 0 && last === 6) return "every day";
  if (first === last) return `${DAYS[first]}`;
  return last === first + 1 ? `${DAYS[first]} and ${DAYS[last]}` : `${DAYS[first]} to ${DAYS[last]}`;
}

const range = ({ from, to }: Opening): string =>
  from === 0 && (to === 1440 || to === 0) ? "all day" : `from ${time(from)} to ${time(to)}`;

function time(minute: number): string {
  const hour = Math.floor(minute / 60);
  return minute % 60 === 0 ? `${hour}` : `${hour}:${String(minute % 60).padStart(2, "0")}`;
}

const list = (spans: readonly string[]): string =>
  spans.length < 2 ? spans.join("") : `${spans.slice(0, -1).join(", ")}, and ${spans.at(-1)}`;
