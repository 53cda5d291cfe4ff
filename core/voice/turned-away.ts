/**
 * A call that comes in and is not let in. The office's service is stopped: a polite sentence, or the way to a number that the tenant
 * chose. Or all lines of the number are busy: the busy tone, which costs nobody anything.
 */
import type { CallEvent } from "./call-event.ts";
import type { CallScript } from "./call-script.ts";
import type { Prompt } from "./dial-plan.ts";
import type { TrailEntry } from "./trail.ts";

type Stopped = Extract<TrailEntry, { kind: "not-in-service" }>;
export type TurnedAway = Stopped | Extract<TrailEntry, { kind: "lines-busy" }>;

const ENGLISH: Prompt = {
  text: "We are sorry: the office you have called cannot take calls at the moment. Please try again later. Goodbye.",
  language: "en-GB",
};

/** Why a call was not let in, by the trail of its first step; undefined when it was. */
export const turnedAway = (trail: readonly TrailEntry[]): TurnedAway | undefined =>
  trail.find((entry): entry is TurnedAway => entry.kind === "not-in-service" || entry.kind === "lines-busy");

/**
 * The same entry and event always give the same script.
 * @param siteUrl origin that serves what carriers cannot say: they have no Swahili voice
 */
export const turnedAwayScript = (entry: TurnedAway, event: CallEvent, siteUrl: string): CallScript =>
  entry.kind === "lines-busy" ? [{ do: "reject", reason: "busy" }] : stoppedScript(entry, event, siteUrl);

function stoppedScript({ language, forward }: Stopped, event: CallEvent, siteUrl: string): CallScript {
  if (forward !== undefined) return [{ do: "forward", number: forward, ...(event.from.kind === "number" ? {} : { callerId: event.to }) }];
  const prompt = language === "sw" ? { audio: `${siteUrl}/prompts/blocked-sw.wav` } : ENGLISH;
  return [{ do: "prompt", prompt }, { do: "hangup" }];
}
