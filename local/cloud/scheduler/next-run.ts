import { CloudError } from "../cloud-error.ts";
import { nextCron } from "./next-cron.ts";

const UNITS: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/**
 * When a schedule runs next, in epoch milliseconds strictly after `after`; undefined when it never will again.
 * Rates count from the epoch, so that a restart does not put them off. Source: EventBridge Scheduler user guide, "Schedule types".
 */
export function nextRun(expression: string, timezone: string, after: number): number | undefined {
  const rate = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression);
  if (rate?.[1] !== undefined && rate[2] !== undefined) {
    const period = Number(rate[1]) * (UNITS[rate[2]] ?? 0);
    if (period > 0) return (Math.floor(after / period) + 1) * period;
  }
  const cron = /^cron\((.+)\)$/.exec(expression);
  if (cron?.[1] !== undefined) return nextCron(cron[1], timezone, after);
  const at = /^at\((\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\)$/.exec(expression);
  if (at?.[1] !== undefined && timezone === "UTC") {
    const instant = Date.parse(`${at[1]}Z`);
    return instant > after ? instant : undefined;
  }
  throw new CloudError("RESOURCE_INVALID", `The schedule expression ${expression} (${timezone}) cannot be read here.`);
}
