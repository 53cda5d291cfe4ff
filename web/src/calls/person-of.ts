import type { CallView } from "../../../core/account/views.ts";

/** Who of the office the call ended with: who answered, or whose mailbox it is. */
export function personOf(outcome: CallView["outcome"]): string | undefined {
  if (outcome.kind === "answered") return outcome.by;
  return outcome.kind === "voicemail" ? outcome.mailbox : undefined;
}
