import type { CallDetailView, LegView } from "../../../core/account/api/calls.ts";

export type PhoneState = "phoneAccepted" | "phoneAnswered" | "phoneDeclined" | "phoneSilent" | "phoneRinging";

/** What a rung phone did, as the names of its words. Who picks up may still be asked whether to take the call. */
export function phoneState(leg: LegView, call: CallDetailView): PhoneState {
  if (leg.acceptedAt !== undefined) return "phoneAccepted";
  if (leg.answeredAt !== undefined)
    return call.outcome.kind === "answered" || call.outcome.kind === "live" ? "phoneAnswered" : "phoneDeclined";
  return leg.endedAt === undefined && call.outcome.kind === "live" ? "phoneRinging" : "phoneSilent";
}
