import { CloudError } from "../cloud-error.ts";
import { findFunction } from "../lambda/find-function.ts";
import { invokeAsync } from "../lambda/invoke-async.ts";
import type { Invocation } from "../lambda/invocation.ts";
import type { Site } from "../site.ts";
import { parseJson } from "../template/parse-json.ts";
import { nextRun } from "./next-run.ts";
import type { ScheduleInfo } from "./schedule-info.ts";

export interface Scheduler {
  /** Runs a schedule now, by its name or a part of its construct path; answers its (last) invocation. */
  readonly run: (wanted: string) => Promise<Invocation>;
  readonly stop: () => void;
}

const LOOK_EVERY_MS = 200;

/** Runs schedules when the cloud's clock says so. A clock that leaps over several turns runs the schedule once. */
export function startScheduler(site: Site, automatic: boolean): Scheduler {
  const due = new Map(site.schedules.map((info) => [info, nextRun(info.expression, info.timezone, site.now())]));
  const run = (info: ScheduleInfo) => invokeAsync(site, findFunction(site, info.functionArn), parseJson(withContext(info, site.now())));
  const look = () => {
    const now = site.now();
    for (const [info, at] of due) {
      if (at === undefined || at > now) continue;
      due.set(info, nextRun(info.expression, info.timezone, now));
      run(info).catch((error: unknown) => process.emitWarning(`${info.path}: ${String(error)}`));
    }
  };
  const timer = automatic ? setInterval(look, LOOK_EVERY_MS) : undefined;
  timer?.unref();
  return {
    run: (wanted) => run(findSchedule(site.schedules, wanted)),
    stop: () => clearInterval(timer),
  };
}

/** Source: EventBridge Scheduler user guide, "Adding context attributes". */
function withContext(info: ScheduleInfo, now: number): string {
  return info.input
    .replaceAll("<aws.scheduler.scheduled-time>", new Date(now).toISOString())
    .replaceAll("<aws.scheduler.schedule-arn>", info.name)
    .replaceAll("<aws.scheduler.attempt-number>", "1")
    .replaceAll("<aws.scheduler.execution-id>", crypto.randomUUID());
}

function findSchedule(schedules: readonly ScheduleInfo[], wanted: string): ScheduleInfo {
  const matching = schedules.filter(({ name, path }) => name === wanted || path.toLowerCase().includes(wanted.toLowerCase()));
  const [only] = matching;
  if (only !== undefined && matching.length === 1) return only;
  throw new CloudError(
    "NOT_FOUND",
    `${matching.length === 0 ? "No schedule" : "More than one schedule"} is called ${wanted}; there are ${schedules.map(({ path }) => path).join(", ")}.`,
  );
}
