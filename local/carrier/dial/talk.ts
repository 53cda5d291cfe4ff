/** Two legs that hear each other, until one hangs up, the time is over, or the caller presses the star key. */
import type { Call } from "../call.ts";
import type { Clock } from "../clock.ts";
import { Execution } from "../execution.ts";
import { runAlone } from "../run-alone.ts";
import { nextEvent, sleep } from "../wait.ts";

export interface TalkLimits {
  /** Seconds. */
  readonly timeLimit: number;
  readonly hangupOnStar: boolean;
}

/** When it began and ended (epoch milliseconds). The called leg is released afterwards; the caller may go on. */
export async function talk(execution: Execution, leg: Call, limits: TalkLimits): Promise<{ startedAt: number; endedAt: number }> {
  const { call, switch: telephoneSwitch } = execution;
  const { clock } = telephoneSwitch;
  execution.answer();
  const startedAt = clock.now();
  call.bridge(leg);
  const ended = new AbortController();
  const passKeys = call.subscribe((event) => event.kind === "key" && leg.key(event.digit));
  const called = callable(execution.switch, leg);
  const untilEnd = AbortSignal.any([called.stop, execution.stop, ended.signal]);
  const star = limits.hangupOnStar
    ? nextEvent(call, (event) => event.kind === "key" && event.digit === "*", { clock, ms: Number.POSITIVE_INFINITY, signal: untilEnd })
    : new Promise<never>(() => {});
  await Promise.race([sleepUntilLimit(clock, leg, startedAt + limits.timeLimit * 1000, untilEnd), star]);
  ended.abort();
  passKeys();
  call.unbridge();
  const endedAt = leg.endedAt ?? clock.now();
  release(called);
  return { startedAt, endedAt };
}

/** While they talk, REST may order a document for the called leg as for the caller's. */
function callable(telephoneSwitch: Execution["switch"], leg: Call): Execution {
  const called = new Execution(telephoneSwitch, leg);
  telephoneSwitch.executions.set(leg.sid, called);
  return called;
}

/** The called leg hangs up with the talk, unless it was taken out of it by another document: then it goes its own way. */
function release(called: Execution): void {
  const ordered = called.takeOrder();
  if (ordered !== undefined && !called.call.isOver) return runAlone(called, ordered);
  called.switch.executions.delete(called.call.sid);
  called.call.end("other-side-hung-up");
}

/** The Dial's own limit holds until REST gives the called leg another one, which is then the leg's own (cut-at-limit.ts). */
async function sleepUntilLimit(clock: Clock, leg: Call, until: number, stop: AbortSignal): Promise<void> {
  const CHECK_MS = 1000;
  while (!stop.aborted) {
    const left = until - clock.now();
    if (left <= 0 && leg.timeLimit === undefined) return;
    // oxlint-disable-next-line no-await-in-loop -- the limit may change in between
    await sleep(clock, left > 0 ? Math.min(left, CHECK_MS) : CHECK_MS, stop);
  }
}
