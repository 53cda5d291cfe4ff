/** Whether a call that is priced so costs nothing, however long it lasts. Without a rate nobody knows, so it does not. */
import type { Rate } from "./rate.ts";

export const isFree = (rate: Pick<Rate, "connectionMicros" | "perMinuteMicros"> | undefined): boolean =>
  rate !== undefined && rate.connectionMicros === 0 && rate.perMinuteMicros === 0;
