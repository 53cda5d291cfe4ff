/**
 * The deadline as a line: quiet until the first reminder, then the days of reminders, then those of grace. Each stretch has its fixed
 * share of the line, or three months would leave no room to read the last days; within a stretch, days are of one length.
 */
import type { BillingView } from "../../../core/account/api/billing-view-schema.ts";
import type { StandingView } from "../../../core/account/api/standing.ts";
import { addDays, daysFromTo } from "../format/day.ts";

export interface LineMark {
  readonly kind: "start" | "reminder" | "deadline" | "block";
  readonly day: string;
  /** From 0, the start, to 1, the block. */
  readonly at: number;
}

export interface DeadlineLine {
  readonly marks: readonly LineMark[];
  /** Absent once the block is behind. */
  readonly today?: { readonly day: string; readonly at: number };
}

export type LineFacts = Pick<BillingView, "standing" | "periodStart" | "terms">;

/** Where the stretches end. */
const REMINDERS_FROM = 0.42;
const DEADLINE = 0.74;

/** Undefined when no deadline runs: on hold, or switched off. */
export function deadlineLine({ standing, periodStart, terms }: LineFacts): DeadlineLine | undefined {
  if (standing.kind === "held" || standing.kind === "off") return undefined;
  const { deadline } = standing;
  const block = standing.kind === "grace" ? standing.blockedOn : addDays(deadline, terms.graceDays + 1);
  const reminders = terms.reminderDays.map((days) => addDays(deadline, -days)).filter((day) => day > periodStart);
  const [first] = reminders;
  const stretches: Stretch[] =
    first === undefined
      ? [{ day: periodStart, at: 0 }]
      : [
          { day: periodStart, at: 0 },
          { day: first, at: REMINDERS_FROM },
        ];
  const line = [...stretches, { day: deadline, at: DEADLINE }, { day: block, at: 1 }];
  const today = officeDay(standing);
  const mark = (kind: LineMark["kind"], day: string): LineMark => ({ kind, day, at: place(day, line) });
  return {
    marks: [mark("start", periodStart), ...reminders.map((day) => mark("reminder", day)), mark("deadline", deadline), mark("block", block)],
    ...(today === undefined ? {} : { today: { day: today, at: place(today, line) } }),
  };
}

/** The day it is at the server, by whose clock deadlines go. */
function officeDay(standing: StandingView): string | undefined {
  if (standing.kind === "good") return addDays(standing.deadline, -standing.daysLeft);
  return standing.kind === "grace" ? addDays(standing.blockedOn, -standing.daysLeft) : undefined;
}

interface Stretch {
  readonly day: string;
  readonly at: number;
}

function place(day: string, line: readonly Stretch[]): number {
  for (let index = 1; index < line.length; index++) {
    const [from, to] = [line[index - 1], line[index]];
    if (from === undefined || to === undefined || day > to.day) continue;
    const length = daysFromTo(from.day, to.day);
    return length <= 0 ? to.at : Math.max(0, from.at + ((to.at - from.at) * daysFromTo(from.day, day)) / length);
  }
  return 1;
}
