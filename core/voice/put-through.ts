/** Puts a caller through to an extension that they dialled in a menu: a person's, whose mailbox takes over, or a group's. */
import type { DialPlan, Person, Prompt } from "./dial-plan.ts";
import { goodbye } from "./endings.ts";
import { groupsCallees, ringCallees, type Callees } from "./ring-callees.ts";
import type { Rung } from "./ring-phones.ts";
import { takePersonsMessage } from "./take-message.ts";
import type { TrailEntry } from "./trail.ts";
import { groupDialled, nodeOf, personOf, type Turn, type Walk } from "./walk.ts";

/** Undefined when nobody has that extension. */
export function putThrough(walk: Walk, extension: string): Turn | undefined {
  const { plan, state } = walk;
  const callees = calleesDialled(walk, extension);
  const person = personOf(plan, extension);
  const group = groupDialled(plan, extension);
  if (callees === undefined) return undefined;
  const trail: TrailEntry[] =
    person === undefined
      ? [{ kind: "group", group: group?.name ?? extension, extension }]
      : [{ kind: "extension", extension, person: person.name }];
  if (person?.suspended === true) return notAvailable(walk, person, trail);
  return afterExtension(walk, state.node, callees, ringCallees(walk, callees, { prompts: [], trail }));
}

export function calleesDialled({ plan, state }: Walk, extension: string | undefined): Callees | undefined {
  const person = personOf(plan, extension);
  if (person !== undefined) return { node: state.node, people: [person], inTurn: false, dialled: person.extension };
  const group = groupDialled(plan, extension);
  return group?.extension === undefined ? undefined : { ...groupsCallees(plan, state.node, group), dialled: group.extension };
}

/** What rings, or, when nothing does, the mailbox of the person; a group has none, so the menu's way out takes over. */
export function afterExtension(walk: Walk, menu: string, { dialled }: Callees, rung: Rung): Turn {
  if ("script" in rung) return rung;
  const person = personOf(walk.plan, dialled);
  if (person !== undefined) return takePersonsMessage(walk, person, { prompts: [], trail: rung.trail });
  return wayOut(walk, menu, [], rung.trail);
}

function notAvailable(walk: Walk, { name }: Person, trail: readonly TrailEntry[]): Turn {
  const entry = { kind: "passed-over", person: name, because: "suspended" } as const;
  return wayOut(walk, walk.state.node, sentence(walk.plan), [...trail, entry]);
}

function wayOut(walk: Walk, id: string, prompts: readonly Prompt[], trail: readonly TrailEntry[]): Turn {
  const menu = nodeOf(walk.plan, id);
  return menu?.kind === "menu" ? { enter: menu.otherwise, gathered: { prompts, trail } } : goodbye(walk, trail, prompts);
}

/** In English for offices that have no sentence of their own yet: carriers have no voice for Swahili. */
const sentence = ({ sentences }: DialPlan): readonly Prompt[] =>
  sentences.notAvailable ?? [{ text: "The person you have dialled is not available.", language: "en-GB" }];
