import type { Verb } from "./verb.ts";

/** Ends the call. As the first verb it answers (and bills) it before. */
export const hangup: Verb = {
  attributes: new Set(),
  run: async (execution) => {
    execution.answer();
    execution.call.end("other-side-hung-up");
    return "end";
  },
};
