import type { Clock } from "../clock.ts";
import type { Line } from "../line.ts";
import { FRAME_MS } from "./frame.ts";

/** A machine that slept this long is not sent everything it missed: nobody would hear it. */
const TOO_LATE_MS = 5000;

/**
 * Hands over what the line hears, frame by frame, as time passes: each sample once and in order, several frames at once
 * when the timer is late. The answer stops it.
 */
export function streamSound(line: Pick<Line, "listen">, clock: Clock, send: (frame: Int16Array) => void): () => void {
  let heardUntil = clock.now();
  let cancel = clock.after(FRAME_MS, tick);
  return () => cancel();

  function tick(): void {
    const now = clock.now();
    if (now - heardUntil > TOO_LATE_MS) heardUntil = now - FRAME_MS;
    for (; heardUntil + FRAME_MS <= now; heardUntil += FRAME_MS) send(line.listen(heardUntil, heardUntil + FRAME_MS));
    cancel = clock.after(heardUntil + FRAME_MS - now, tick);
  }
}
