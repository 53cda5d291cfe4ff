/** A fallback as TwiML that stands alone: no address of ours is in it, since it is for the time when none of ours answers. */
import type { Fallback } from "../../../core/tenants/fallback.ts";
import { prompt } from "./verbs/prompt.ts";
import { responseDocument, xml } from "./xml.ts";

const RING_SECONDS = 30;

/** @param number the office's number that was dialled; it is shown to the called phone, because a withheld caller could not be */
export function renderFallback({ before, phone, after }: Fallback, number: string): string {
  const dial =
    phone === undefined
      ? ""
      : `<Dial answerOnBridge="true" timeout="${RING_SECONDS}" callerId="${xml(number)}"><Number>${xml(phone)}</Number></Dial>`;
  return responseDocument(`${before.map(prompt).join("")}${dial}${after.map(prompt).join("")}<Hangup/>`);
}
