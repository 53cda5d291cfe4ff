/**
 * Where a call for somebody goes at this moment: to their phones, to where they forward, or nowhere. Do-not-disturb comes before every
 * forward: whoever wants quiet gets it. A forward that leads back, or on and on, ends; the message is then for whoever was called first.
 */
import type { Destination, Device, Person } from "./dial-plan.ts";
import { isAway, isUndisturbed, phonesOf } from "./person-now.ts";
import type { TrailEntry } from "./trail.ts";
import { personOf, type Walk } from "./walk.ts";

export interface Target {
  /** Of the person; of a number, the number. */
  readonly name: string;
  readonly devices: readonly Device[];
  /** How long the phones ring when the call is for this one person. */
  readonly seconds: number;
  /** The people tried so far, this one last: extensions, or `n` for a number that is nobody's. */
  readonly hops: readonly string[];
}

export interface Way {
  /** Absent when nothing is to ring. */
  readonly target?: Target;
  readonly trail: readonly TrailEntry[];
}

type Because = Extract<TrailEntry, { kind: "forwarded" }>["because"];

/** The person called first, and three more. */
const MOST_HOPS = 4;

/** @param before the people tried before this one */
export function reachPerson(walk: Walk, person: Person, before: readonly string[] = []): Way {
  const { now } = walk;
  const { name, extension, forward, ringSeconds: seconds } = person;
  const hops = [...before, extension];
  if (person.suspended === true) return passedOver(name, "suspended");
  if (isUndisturbed(person, now)) return passedOver(name, "do-not-disturb");
  if (forward?.always !== undefined) return sendOn(walk, { from: person, hops, because: "always", destination: forward.always });
  if (isAway(person, now))
    return forward?.away === undefined
      ? passedOver(name, "away")
      : sendOn(walk, { from: person, hops, because: "away", destination: forward.away });
  return { target: { name, devices: phonesOf(person), seconds, hops }, trail: [] };
}

export interface SendingOn {
  readonly from: Person;
  /** The people tried so far, `from` last. */
  readonly hops: readonly string[];
  readonly because: Because;
  readonly destination: Destination;
}

export function sendOn(walk: Walk, { from, hops, because, destination }: SendingOn): Way {
  switch (destination.to) {
    case "voicemail":
      return because === "busy" || because === "no-answer"
        ? { trail: [] }
        : passedOver(from.name, because === "away" ? "away" : "forwarded");
    case "number": {
      const { number, screen } = destination;
      if (hops.length >= MOST_HOPS) return ended(from, number);
      const target = {
        name: number,
        devices: [{ kind: "number", number, screen } as const],
        seconds: from.ringSeconds,
        hops: [...hops, "n"],
      };
      return { target, trail: [{ kind: "forwarded", person: from.name, because, to: number }] };
    }
    case "extension": {
      const next = personOf(walk.plan, destination.extension);
      if (next === undefined || hops.includes(next.extension) || hops.length >= MOST_HOPS)
        return ended(from, next?.name ?? destination.extension);
      const way = reachPerson(walk, next, hops);
      return { ...way, trail: [{ kind: "forwarded", person: from.name, because, to: next.name }, ...way.trail] };
    }
    default:
      return destination satisfies never;
  }
}

const passedOver = (person: string, because: Extract<TrailEntry, { kind: "passed-over" }>["because"]): Way => ({
  trail: [{ kind: "passed-over", person, because }],
});

const ended = ({ name }: Person, to: string): Way => ({ trail: [{ kind: "forward-ended", person: name, to }] });
