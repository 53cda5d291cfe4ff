/** What a call has put aside at the account before it dials. */
import * as z from "zod/mini";

const wholeNumber = z.int();

export const heldSchema = z.object({
  call: z.string(),
  /** The call's step that dials. */
  step: wholeNumber,
  at: wholeNumber,
  micros: wholeNumber,
  /** Seconds taken from the included minutes instead of money. */
  includedSeconds: wholeNumber,
  /** How long the talk may last. */
  seconds: wholeNumber,
});
export type Held = z.infer<typeof heldSchema>;

/** The hold's name at the account: a call's step has one, so a repeat finds its own. */
export const holdId = (call: string, step: number): string => `${call}_${step}`;
