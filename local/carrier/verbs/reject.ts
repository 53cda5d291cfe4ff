import type { Verb } from "./verb.ts";

/** Refuses a call that nobody has answered yet; afterwards it just ends it. */
export const reject: Verb = {
  attributes: new Set(["reason"]),
  run: async ({ call }, element) => {
    const busy = element.attributes["reason"] === "busy";
    if (!call.become(busy ? "busy" : "no-answer", busy ? "busy" : "no-answer")) call.end("other-side-hung-up");
    return "end";
  },
};
