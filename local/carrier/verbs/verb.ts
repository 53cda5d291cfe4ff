import type { Execution, Outcome } from "../execution.ts";
import type { Document } from "../twiml/document.ts";
import type { TwimlElement } from "../twiml/parse-twiml.ts";

/** A verb of TwiML: what attributes it knows, and what it does. One verb, one file. */
export interface Verb {
  readonly attributes: ReadonlySet<string>;
  readonly run: (execution: Execution, element: TwimlElement, document: Document) => Promise<Outcome>;
}

/** A whole number from an attribute; the default when it is missing or is none. */
export function numberOf(element: TwimlElement, attribute: string, otherwise: number): number {
  const text = element.attributes[attribute];
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : otherwise;
}

export const isTrue = (element: TwimlElement, attribute: string, otherwise = false): boolean =>
  element.attributes[attribute] === undefined ? otherwise : element.attributes[attribute] === "true";
