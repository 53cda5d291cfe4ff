/** A leg that runs documents of its own until they end: then it is hung up. REST finds its execution while it lasts. */
import type { Execution } from "./execution.ts";
import { runDocuments } from "./run-call.ts";
import type { Document, DocumentRequest } from "./twiml/document.ts";

export function runAlone(execution: Execution, first: DocumentRequest | Document): void {
  const { call, switch: telephoneSwitch } = execution;
  telephoneSwitch.executions.set(call.sid, execution);
  runDocuments(execution, first)
    .catch((error: unknown) => execution.error(13_000, `the call broke: ${String(error)}`))
    .finally(() => {
      telephoneSwitch.executions.delete(call.sid);
      if (call.status === "ringing") call.become("failed", "failed");
      call.end("other-side-hung-up");
    });
}
