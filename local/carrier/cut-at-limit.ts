/** Ends a leg when the time limit that REST gave it is reached, counted from its answer (telephony.md, conformance case 129). */
import type { Call } from "./call.ts";
import type { Clock } from "./clock.ts";
import { nextEvent, sleep } from "./wait.ts";

/** Watches the limit that the call has now; a later one is watched by itself. */
export async function cutAtLimit(clock: Clock, call: Call): Promise<void> {
  const limit = call.timeLimit;
  if (limit === undefined) return;
  if (call.answeredAt === undefined) {
    const answered = { clock, ms: Number.POSITIVE_INFINITY, signal: call.over };
    await nextEvent(call, (event) => event.kind === "status" && event.status === "in-progress", answered);
  }
  if (call.answeredAt === undefined) return;
  await sleep(clock, Math.max(0, call.answeredAt + limit * 1000 - clock.now()), call.over);
  if (call.timeLimit === limit && !call.isOver) call.end("other-side-hung-up");
}
