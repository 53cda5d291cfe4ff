/** Rings phones, all at once, after the notice that the talk is recorded. */
import type { CallState } from "./call-state.ts";
import { addressOf } from "./device-address.ts";
import type { Device } from "./dial-plan.ts";
import type { Target } from "./reach-person.ts";
import { allowedPhones } from "./refused-phones.ts";
import { TOO } from "./own-phone-words.ts";
import { isOwnPhone, showOwnPhone } from "./show-own-phone.ts";
import type { TrailEntry } from "./trail.ts";
import { nextState, spoken, type Gathered, type Step, type Walk } from "./walk.ts";

/** Carriers ring at most ten phones at once (telephony.md, section 2, Dial). */
const MAX_DEVICES = 10;

export interface PhonesToRing {
  /** The plan node whose outcome the ringing is. */
  readonly node: string;
  readonly targets: readonly Target[];
  readonly seconds: number;
  /** What the next step has to know of this one. */
  readonly next: Partial<Pick<CallState, "attempt" | "person" | "hops">>;
}

/** Nothing could ring, and why. */
interface NotRung {
  readonly trail: readonly TrailEntry[];
}
export type Rung = Step | NotRung;

export function ringPhones(walk: Walk, { node, targets, seconds, next }: PhonesToRing, gathered: Gathered): Rung {
  const { plan, event } = walk;
  const allowed = allowedPhones(walk, onlyOnce(targets.flatMap(({ devices }) => devices)));
  const devices = allowed.devices.filter((device) => !isOwnPhone(walk, device)).slice(0, MAX_DEVICES);
  const names = [...new Set(targets.map(({ name }) => name))];
  const whose = extensionsOf(walk, targets, names);
  if (devices.length === 0 && allowed.devices.length > 0) return showOwnPhone(walk, names, nextState(walk, node, next), gathered);
  if (devices.length === 0) {
    const why: readonly TrailEntry[] = allowed.refused.length > 0 ? allowed.refused : [{ kind: "nobody-to-ring", people: names, ...whose }];
    return { trail: [...gathered.trail, ...why] };
  }
  const isShown = devices.length < Math.min(allowed.devices.length, MAX_DEVICES);
  const told = isShown ? (plan.sentences.ownPhoneToo ?? TOO) : [];
  const notice = plan.recordCalls ? plan.sentences.recordingNotice : [];
  const dial = {
    do: "dial",
    devices,
    ringSeconds: seconds,
    record: plan.recordCalls,
    next: nextState(walk, node, next),
    // A caller's own number may be shown while the call is live (error 13214 otherwise); a withheld one is replaced by ours.
    ...(event.from.kind === "number" && event.calledBack !== true ? {} : { callerId: event.to }),
  } as const;
  return {
    script: [...spoken([...gathered.prompts, ...told, ...notice]), dial],
    trail: [...gathered.trail, ...allowed.refused, { kind: "ring", people: names, seconds, ...whose }],
    expectsRecording: false,
  };
}

/** Who was called and who was rung for them, where several people have the same name: whose call it is must not be guessed. */
function extensionsOf({ plan }: Walk, targets: readonly Target[], names: readonly string[]): { readonly extensions?: string[] } {
  const namesakes = names.some((name) => plan.people.filter((person) => person.name === name).length > 1);
  return namesakes ? { extensions: [...new Set(targets.flatMap(({ hops }) => hops))].filter((hop) => hop !== "n") } : {};
}

/** Several people may send their calls to the same phone. */
const onlyOnce = (devices: readonly Device[]): readonly Device[] =>
  devices.filter((device, place) => devices.findIndex((other) => addressOf(other) === addressOf(device)) === place);
