/** Runs a leg's documents from the first to the last. When the last verb is done, the call ends. */

import { fetchDocument } from "./fetch-document.ts";
import type { Execution, Outcome } from "./execution.ts";
import type { Document, DocumentRequest } from "./twiml/document.ts";
import type { TwimlElement } from "./twiml/parse-twiml.ts";

/** Runs documents until one ends without a successor. True when the last one ended normally (a screened leg is then put through). */
export async function runDocuments(execution: Execution, first: DocumentRequest | Document): Promise<boolean> {
  const { call } = execution;
  let next: DocumentRequest | Document | undefined = first;
  let quick = 0;
  while (next !== undefined && !call.isOver) {
    const began = execution.switch.clock.now();
    // oxlint-disable-next-line no-await-in-loop -- documents follow each other
    const document: Document | undefined = "verbs" in next ? next : await fetchDocument(execution, next);
    if (document === undefined) return false;
    if (call.isOver) return false;
    // oxlint-disable-next-line no-await-in-loop
    const outcome: Outcome = await runDocument(execution, document);
    quick = execution.switch.clock.now() === began ? quick + 1 : 0;
    if (quick > execution.switch.switches.redirectLimit) {
      execution.error(
        11_100,
        `more than ${execution.switch.switches.redirectLimit} documents in a row that take no time: a circle of redirects`,
      );
      return false;
    }
    next = execution.takeOrder() ?? (typeof outcome === "string" ? undefined : outcome);
    if (next === undefined) return outcome === "next";
  }
  return false;
}

async function runDocument(execution: Execution, document: Document): Promise<Outcome> {
  for (const element of document.verbs) {
    const verb = execution.switch.verbs.get(element.name);
    if (verb === undefined) {
      execution.warning(12_200, `<${element.name}> is no verb; it is skipped`);
      continue;
    }
    warnOfAttributes(execution, element, verb.attributes);
    // oxlint-disable-next-line no-await-in-loop -- verbs are executed top to bottom
    const outcome = await verb.run(execution, element, document);
    if (outcome !== "next") return outcome;
    if (execution.stop.aborted) return "end";
  }
  execution.answer(); // an empty document answers and ends
  return "next";
}

/** An unknown attribute is only a warning; the verb runs. */
export function warnOfAttributes(execution: Execution, element: TwimlElement, known: ReadonlySet<string>): void {
  for (const name of Object.keys(element.attributes))
    if (!known.has(name)) execution.warning(12_200, `<${element.name}> has no attribute ${name}`);
}
