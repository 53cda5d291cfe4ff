/** The deletion of an office: asked for by its owner, carried out after some days in which it can still be kept. */
import * as z from "zod/mini";

const DAY_MS = 24 * 60 * 60_000;
/** Time to think better of it. */
export const GRACE_MS = 7 * DAY_MS;
/** What was on its way while the office was deleted has arrived by then: a second look finds it. */
export const SECOND_LOOK_MS = 60 * 60_000;

export const deletionSchema = z.object({
  tenant: z.string(),
  /** `planned`: can be kept. `running`: cannot. `settling`: all is gone, and is looked for once more. `done`: this is all that is left. */
  state: z.enum(["planned", "running", "settling", "done"]),
  /** Epoch milliseconds. */
  askedAt: z.number(),
  /** Name of the owner who asked; gone with the office. */
  askedBy: z.exactOptional(z.string()),
  /** From when on it is carried out. */
  dueAt: z.number(),
  doneAt: z.exactOptional(z.number()),
});
export type Deletion = z.output<typeof deletionSchema>;
