import { sleep } from "../wait.ts";
import { numberOf, type Verb } from "./verb.ts";

/** Waits. As the first verb it lets the call ring on for that long before it is answered. */
export const pause: Verb = {
  attributes: new Set(["length"]),
  run: async (execution, element) => {
    await sleep(execution.switch.clock, numberOf(element, "length", 1) * 1000, execution.stop);
    execution.answer();
    return "next";
  },
};
