/** Where a document comes from, and what it says. */
import type { TwimlElement } from "./parse-twiml.ts";

/** A control webhook to be sent for the next document. */
export interface DocumentRequest {
  readonly url: string;
  readonly method: "GET" | "POST";
  /** Fields beside those that every control webhook carries. */
  readonly fields: Readonly<Record<string, string>>;
}

export interface Document {
  readonly verbs: readonly TwimlElement[];
  /** Base of relative addresses; absent for a document given inline over REST. */
  readonly url?: string;
  readonly method: "GET" | "POST";
}

/** The address an attribute or element names, against the document it stands in. Undefined where there is no base (error 15004). */
export function resolveAddress(document: Document, address: string): string | undefined {
  try {
    return new URL(address, document.url).href;
  } catch {
    return undefined;
  }
}
