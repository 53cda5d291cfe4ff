import type { Verb } from "./verb.ts";

/** Goes on with another document; without an address, with the current one again. */
export const redirect: Verb = {
  attributes: new Set(["method"]),
  run: async (execution, element, document) => execution.request(document, element.text, element.attributes["method"], {}) ?? "end",
};
