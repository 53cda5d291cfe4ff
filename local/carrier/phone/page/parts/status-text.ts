import { isEmergency } from "../../../emergency.ts";
import type { PhoneCall } from "../../phone-messages.ts";
import type { PhoneState } from "../phone/phone-state.ts";
import type { Words } from "../words/english.ts";

/** What the display says in words. */
export function statusText({ connection, call }: PhoneState, words: Words): string {
  if (connection !== "open") return words.connection[connection];
  if (call === undefined) return words.state.idle;
  return call.state === "ended" ? endText(call, words) : words.state[call.state];
}

export function endText({ direction, reason, peer, talkedMs }: PhoneCall, words: Words): string {
  // A caller who hangs up before the answer leaves a missed call behind.
  if (direction === "in" && reason === "other-side-hung-up" && talkedMs === undefined) return words.reason.canceled;
  if (reason === undefined) return words.ended;
  if (reason === "failed" && isEmergency(peer)) return words.emergency;
  return reason === "declined" && direction === "in" ? words.youDeclined : words.reason[reason];
}
