/** What becomes of the calls of somebody who is not to be rung any more: their steps, groups, messages and forwards go to somebody else. */
import type { DialPlan, Forward, Group, Person, PlanNode } from "../../voice/dial-plan.ts";

/** Who takes over where nobody else is rung. `voicemail` is the office's own mailbox. */
export type Heir = { readonly to: "person"; readonly extension: string } | { readonly to: "voicemail" };

const MAX_SECONDS = 120;

/** Nobody is rung by that step any more but the heir. Where others are rung too, they go on and need none. */
export function handOver(plan: DialPlan, extension: string, heir: Heir): DialPlan {
  const greeting = plan.people.find((person) => person.extension === extension)?.voicemailGreeting ?? [];
  const lost = new Set((plan.groups ?? []).filter((group) => isAlone(group, extension)).map(({ id }) => id));
  const nodes = mapNodes(plan, (node): PlanNode => {
    if (node.kind !== "ring") return node;
    const isTheirs = node.group === undefined ? isAlone(node, extension) : heir.to === "voicemail" && lost.has(node.group);
    if (!isTheirs) return node;
    if (heir.to === "voicemail") return { kind: "voicemail", name: node.name, greeting, maxSeconds: MAX_SECONDS };
    return { ...node, people: [heir.extension] };
  });
  if (plan.groups === undefined) return { ...plan, nodes };
  const groups =
    heir.to === "voicemail"
      ? plan.groups.filter(({ id }) => !lost.has(id))
      : plan.groups.map((group) => (lost.has(group.id) ? { ...group, people: [heir.extension] } : group));
  return { ...plan, nodes, groups };
}

/** The plan without the person. What is left that names them is nobody's: lintPlan tells. */
export function withoutPerson(plan: DialPlan, extension: string, heir?: Heir): DialPlan {
  const handed = heir === undefined ? plan : handOver(plan, extension, heir);
  const nodes = mapNodes(handed, (node): PlanNode => {
    if (node.kind === "ring") return node.people.includes(extension) ? { ...node, people: others(node.people, extension) } : node;
    if (node.kind !== "voicemail" || node.mailbox !== extension || heir === undefined) return node;
    const { mailbox: _theirs, ...rest } = node;
    return heir.to === "person" ? { ...rest, mailbox: heir.extension } : rest;
  });
  const people = handed.people.filter((person) => person.extension !== extension).map((person) => withoutForwards(person, extension, heir));
  if (handed.groups === undefined) return { ...handed, people, nodes };
  const groups = handed.groups.map((group): Group => ({ ...group, people: others(group.people, extension) }));
  return { ...handed, people, nodes, groups };
}

/** The same person under another extension, wherever the plan names them. */
export function withExtension(plan: DialPlan, from: string, to: string): DialPlan {
  const renamed = (extension: string): string => (extension === from ? to : extension);
  const nodes = mapNodes(plan, (node): PlanNode => {
    if (node.kind === "ring") return { ...node, people: node.people.map(renamed) };
    return node.kind === "voicemail" && node.mailbox === from ? { ...node, mailbox: to } : node;
  });
  const people = plan.people.map((person): Person => {
    const forwarded = person.forward === undefined ? {} : { forward: mapForward(person.forward, renamed) };
    return { ...person, ...forwarded, extension: renamed(person.extension) };
  });
  if (plan.groups === undefined) return { ...plan, people, nodes };
  return { ...plan, people, nodes, groups: plan.groups.map((group) => ({ ...group, people: group.people.map(renamed) })) };
}

export const isAlone = ({ people }: { readonly people: readonly string[] }, extension: string): boolean =>
  people.length > 0 && people.every((each) => each === extension);

const others = (people: readonly string[], extension: string): string[] => people.filter((each) => each !== extension);

/** A forward to somebody who is gone goes to the heir, or, like every call that nobody takes, to voicemail. */
function withoutForwards(person: Person, extension: string, heir: Heir | undefined): Person {
  const { forward, ...rest } = person;
  if (forward === undefined) return person;
  const next = heir?.to === "person" && heir.extension !== person.extension ? heir.extension : undefined;
  return { ...rest, forward: mapForward(forward, (to) => (to === extension ? next : to)) };
}

/** @param change undefined for a forward that goes to voicemail from now on */
function mapForward(forward: Forward, change: (extension: string) => string | undefined): Forward {
  const changed = Object.entries(forward).map(([when, destination]) => {
    if (destination.to !== "extension") return [when, destination];
    const extension = change(destination.extension);
    return [when, extension === undefined ? { to: "voicemail" } : { to: "extension", extension }];
  });
  return Object.fromEntries(changed);
}

const mapNodes = ({ nodes }: DialPlan, change: (node: PlanNode) => PlanNode): DialPlan["nodes"] =>
  Object.fromEntries(Object.entries(nodes).map(([id, node]) => [id, change(node)]));
