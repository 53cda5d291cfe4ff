import { CloudError } from "../cloud-error.ts";
import { cronField, type CronField } from "./cron-field.ts";

const MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
const DAYS = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];
const MINUTE = 60_000;
const YEARS_AHEAD = 5;

/**
 * The next minute that an AWS cron expression names, in its time zone; undefined when there is none within five years.
 * Fields: minutes hours day-of-month month day-of-week year. `L`, `W` and `#` are refused: nothing here uses them.
 */
export function nextCron(expression: string, timezone: string, after: number): number | undefined {
  const [minutes = "", hours = "", dayOfMonth = "", month = "", dayOfWeek = "", year = ""] = expression.trim().split(/\s+/);
  if (year === "" || [dayOfMonth, dayOfWeek].filter((field) => field === "?").length !== 1) {
    throw new CloudError("RESOURCE_INVALID", `cron(${expression}) needs six fields, one of the days being "?".`);
  }
  const rule = {
    minute: cronField(minutes, 0, 59),
    hour: cronField(hours, 0, 23),
    day: cronField(dayOfMonth, 1, 31),
    month: cronField(month, 1, 12, MONTHS, 1),
    // AWS counts days of the week from 1, Sunday.
    weekday: cronField(dayOfWeek, 1, 7, DAYS, 1),
    year: cronField(year, 1970, 2199),
  };
  const wall = wallClock(timezone);
  const end = after + YEARS_AHEAD * 366 * 24 * 60 * MINUTE;
  for (let at = (Math.floor(after / MINUTE) + 1) * MINUTE; at < end;) {
    const local = wall(at);
    if (!matchesDay(rule, local)) at += Math.max(1, 24 * 60 - (local.hour * 60 + local.minute) - 60) * MINUTE;
    else if (rule.hour(local.hour) && rule.minute(local.minute)) return at;
    else at += MINUTE;
  }
  return undefined;
}

interface Wall {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** 1 is Sunday. */
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
}

const matchesDay = (rule: Record<"day" | "month" | "weekday" | "year", CronField>, local: Wall) =>
  rule.year(local.year) && rule.month(local.month) && rule.day(local.day) && rule.weekday(local.weekday);

/** What clocks on a wall in that zone show at an instant. */
function wallClock(timeZone: string): (at: number) => Wall {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    weekday: "short",
  });
  return (at) => {
    const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
    const number = (type: Intl.DateTimeFormatPartTypes) => Number(parts.get(type));
    return {
      year: number("year"),
      month: number("month"),
      day: number("day"),
      weekday: DAYS.indexOf((parts.get("weekday") ?? "").toUpperCase()) + 1,
      hour: number("hour"),
      minute: number("minute"),
    };
  };
}
