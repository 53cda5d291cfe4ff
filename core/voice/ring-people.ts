/** Rings people's phones, all at once, after the notice that the talk is recorded. */
import type { Person } from "./dial-plan.ts";
import { allowedPhones } from "./refused-phones.ts";
import type { TrailEntry } from "./trail.ts";
import { nextState, spoken, type Gathered, type Step, type Walk } from "./walk.ts";

/** Carriers ring at most ten phones at once (telephony.md, section 2, Dial). */
const MAX_DEVICES = 10;

export interface Ringing {
  /** The plan node whose outcome the ringing is. */
  readonly node: string;
  readonly people: readonly Person[];
  readonly seconds: number;
  /** Given when the caller asked for this one person: their mailbox, not the node, takes over when nobody answers. */
  readonly person?: Person;
}

/** The step that rings, or undefined when none of the people has a phone that may ring. */
export function ringPeople(walk: Walk, ringing: Ringing, gathered: Gathered): Step | undefined {
  const { plan, event } = walk;
  const allowed = allowedPhones(walk, ringing.people);
  const devices = allowed.devices.slice(0, MAX_DEVICES);
  if (devices.length === 0) return undefined;
  const notice = plan.recordCalls ? plan.sentences.recordingNotice : [];
  const dial = {
    do: "dial",
    devices,
    ringSeconds: ringing.seconds,
    record: plan.recordCalls,
    next: nextState(walk, ringing.node, ringing.person === undefined ? {} : { person: ringing.person.extension }),
    // A caller's own number may be shown while the call is live (error 13214 otherwise); a withheld one is replaced by ours.
    ...(event.from.kind === "number" ? {} : { callerId: event.to }),
  } as const;
  const extensions = ringing.people.map((person) => person.extension);
  const entry = { kind: "ring", people: ringing.people.map((person) => person.name), seconds: ringing.seconds, extensions } as const;
  return {
    script: [...spoken([...gathered.prompts, ...notice]), dial],
    trail: [...gathered.trail, ...allowed.refused, entry],
    expectsRecording: false,
  };
}

/** Why `ringPeople` had nothing to ring. */
export function nothingToRing(walk: Walk, people: readonly Person[]): readonly TrailEntry[] {
  const { refused } = allowedPhones(walk, people);
  if (refused.length > 0) return refused;
  return [{ kind: "nobody-to-ring", people: people.map((person) => person.name), extensions: people.map((person) => person.extension) }];
}
