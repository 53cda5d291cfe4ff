/** The recording callback that a verb asks for. */
import type { Execution } from "../execution.ts";
import { resolveAddress, type Document } from "../twiml/document.ts";
import type { TwimlElement } from "../twiml/parse-twiml.ts";
import type { RecordingCallback } from "./keep-recording.ts";

export function recordingCallbackOf(execution: Execution, element: TwimlElement, document: Document): RecordingCallback | undefined {
  const {
    recordingStatusCallback: address,
    recordingStatusCallbackMethod: method,
    recordingStatusCallbackEvent: events,
  } = element.attributes;
  if (address === undefined) return undefined;
  const url = resolveAddress(document, address);
  if (url === undefined) {
    execution.error(15_004, `the recording callback ${address} has no document to be relative to`);
    return undefined;
  }
  return { url, method: method?.toUpperCase() === "GET" ? "GET" : "POST", events: new Set((events ?? "completed").split(/\s+/)) };
}
