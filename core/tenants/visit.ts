/** The provider, signed in in an owner's place. */
import * as z from "zod/mini";

export const visitSchema = z.object({
  tenant: z.string(),
  /** Why, as the office's log tells it. */
  reason: z.string(),
  /** Epoch milliseconds. */
  since: z.number(),
  /** Epoch milliseconds: the first at which it is over. */
  until: z.number(),
});
export type Visit = z.infer<typeof visitSchema>;
