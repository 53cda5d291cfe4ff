/**
 * Rings the people of a step, of a group, or whoever was dialled. One person is followed where they forward; of several, those who
 * send their calls elsewhere are rung there, those who want quiet are passed over, and the step's own way on takes the place of
 * everybody's voicemail.
 */
import type { CallEvent } from "./call-event.ts";
import type { DialPlan, Group, Person, PlanNode } from "./dial-plan.ts";
import { reachPerson, sendOn, type Target, type Way } from "./reach-person.ts";
import { ringPhones, type Rung } from "./ring-phones.ts";
import type { TrailEntry } from "./trail.ts";
import { groupOf, personOf, type Gathered, type Walk } from "./walk.ts";

export interface Callees {
  /** The plan node whose outcome the ringing is. */
  readonly node: string;
  readonly people: readonly Person[];
  /** One after the other, each for so long. */
  readonly inTurn: boolean;
  /** Absent: as long as whoever is rung has chosen. */
  readonly seconds?: number;
  /** The extension that was dialled. */
  readonly dialled?: string;
}

export function calleesOf(plan: DialPlan, node: string, step: Extract<PlanNode, { kind: "ring" }>): Callees {
  const group = groupOf(plan, step.group);
  if (group !== undefined) return groupsCallees(plan, node, group);
  return { node, people: peopleOf(plan, step.people), inTurn: false, seconds: step.seconds };
}

export const groupsCallees = (plan: DialPlan, node: string, { people, strategy, seconds }: Group): Callees => ({
  node,
  people: peopleOf(plan, people),
  inTurn: strategy === "one-after-another",
  seconds,
});

const peopleOf = (plan: DialPlan, extensions: readonly string[]): readonly Person[] =>
  extensions.flatMap((extension) => personOf(plan, extension) ?? []);

/** @param from whose turn it is first, where people are rung one after the other: counts from 0 */
export function ringCallees(walk: Walk, callees: Callees, gathered: Gathered, from = 0): Rung {
  const { people, inTurn } = callees;
  const [only] = people;
  if (only !== undefined && people.length === 1) return ringWay(walk, callees, reachPerson(walk, only), gathered);
  return inTurn ? ringNext(walk, callees, gathered, from) : ringAll(walk, callees, gathered);
}

/** Nobody took the call: who is rung next? */
export function ringOn(walk: Walk, callees: Callees, { outcome }: Extract<CallEvent, { kind: "dial-ended" }>, gathered: Gathered): Rung {
  const { people, inTurn } = callees;
  const [only] = people;
  if (only !== undefined && people.length === 1) {
    const hops = walk.state.hops ?? [only.extension];
    return ringWay(walk, callees, afterNoAnswer(walk, hops, outcome === "busy" ? "busy" : "no-answer"), gathered);
  }
  return inTurn ? ringNext(walk, callees, gathered, walk.state.attempt) : { trail: gathered.trail };
}

/** Where whoever was rung last sends such calls. A number that is nobody's sends them nowhere. */
function afterNoAnswer(walk: Walk, hops: readonly string[], because: "busy" | "no-answer"): Way {
  const from = personOf(walk.plan, hops.at(-1));
  const destination = because === "busy" ? from?.forward?.busy : from?.forward?.noAnswer;
  return from === undefined || destination === undefined ? { trail: [] } : sendOn(walk, { from, hops, because, destination });
}

/** Phones that may not ring, and people without one, answer no call. */
function ringWay(walk: Walk, callees: Callees, { target, trail: found }: Way, gathered: Gathered): Rung {
  const trail = [...gathered.trail, ...found];
  if (target === undefined) return { trail };
  const rung = ring(walk, callees, [target], { prompts: gathered.prompts, trail }, target.hops.length > 1 ? { hops: target.hops } : {});
  if ("script" in rung) return rung;
  const way = afterNoAnswer(walk, target.hops, "no-answer");
  return ringWay(walk, callees, way, { prompts: gathered.prompts, trail: rung.trail });
}

function ringNext(walk: Walk, callees: Callees, gathered: Gathered, from: number): Rung {
  let { trail } = gathered;
  for (const [place, person] of callees.people.entries()) {
    if (place < from) continue;
    const { target, trail: found } = reachPerson(walk, person);
    trail = [...trail, ...found];
    if (target === undefined) continue;
    const rung = ring(walk, callees, [target], { prompts: gathered.prompts, trail }, { attempt: place + 1 });
    if ("script" in rung) return rung;
    ({ trail } = rung);
  }
  return { trail };
}

function ringAll(walk: Walk, callees: Callees, gathered: Gathered): Rung {
  const ways = callees.people.map((person) => reachPerson(walk, person));
  const targets = ways.flatMap(({ target }) => target ?? []);
  const trail: readonly TrailEntry[] = [...gathered.trail, ...ways.flatMap(({ trail: found }) => found)];
  if (targets.length === 0 && callees.people.length > 0) return { trail };
  return ring(walk, callees, targets, { prompts: gathered.prompts, trail }, {});
}

function ring(
  walk: Walk,
  { node, seconds, dialled }: Callees,
  targets: readonly Target[],
  gathered: Gathered,
  turn: { readonly hops?: readonly string[]; readonly attempt?: number },
): Rung {
  const next = { ...turn, ...(dialled === undefined ? {} : { person: dialled }) };
  return ringPhones(walk, { node, targets, seconds: seconds ?? targets[0]?.seconds ?? 20, next }, gathered);
}
