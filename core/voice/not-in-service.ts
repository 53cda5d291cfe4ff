/** An incoming call to an office whose service is stopped: a polite sentence, or the way to a number that the tenant chose. */
import type { CallEvent } from "./call-event.ts";
import type { CallScript } from "./call-script.ts";
import type { Prompt } from "./dial-plan.ts";
import type { TrailEntry } from "./trail.ts";

export type Stopped = Extract<TrailEntry, { kind: "not-in-service" }>;

const ENGLISH: Prompt = {
  text: "We are sorry: the office you have called cannot take calls at the moment. Please try again later. Goodbye.",
  language: "en-GB",
};

/**
 * The same entry and event always give the same script.
 * @param siteUrl origin that serves what carriers cannot say: they have no Swahili voice
 */
export function stoppedScript({ language, forward }: Stopped, event: CallEvent, siteUrl: string): CallScript {
  if (forward !== undefined) return [{ do: "forward", number: forward, ...(event.from.kind === "number" ? {} : { callerId: event.to }) }];
  const prompt = language === "sw" ? { audio: `${siteUrl}/prompts/blocked-sw.wav` } : ENGLISH;
  return [{ do: "prompt", prompt }, { do: "hangup" }];
}
