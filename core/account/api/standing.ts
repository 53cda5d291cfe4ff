/** Where a tenant stands with the provider. */
import * as z from "zod/mini";
import type { Unchanging } from "./unchanging.ts";

/** A calendar day where the office is. */
const day = z.string();
const instant = z.number();

/**
 * `daysLeft` counts from today where the office is: to the deadline's own day (0 on it), in grace to `blockedOn` (1 on the day before,
 * which is the last on which a top-up prevents the block).
 */
export const standingSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("good"), deadline: day, deadlineAt: instant, daysLeft: z.number() }),
  z.object({ kind: z.literal("grace"), deadline: day, blockedOn: day, daysLeft: z.number() }),
  z.object({ kind: z.literal("blocked"), deadline: day, since: instant }),
  z.object({ kind: z.literal("held"), since: instant }),
  z.object({ kind: z.literal("off"), since: instant, numbersReleasedOn: day, numbersReleased: z.boolean() }),
]);
export type StandingView = Unchanging<z.output<typeof standingSchema>>;

export const nextSchema = z.object({
  kind: z.enum(["remind", "fine", "block", "release-numbers"]),
  date: day,
  micros: z.exactOptional(z.number()),
});
export type NextView = Unchanging<z.output<typeof nextSchema>>;
