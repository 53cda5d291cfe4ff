/**
 * What would happen to people's calls if somebody were suspended, removed or moved: read from the plan alone, shown before the button.
 * `stuck` is what a change cannot leave so: callers would be led to nobody.
 */
import * as z from "zod/mini";
import type { DialPlan, Person, PlanNode } from "../../voice/dial-plan.ts";
import { isAlone } from "./hand-over.ts";

export const personChangeSchema = z.enum(["suspend", "remove", "move"]);
export type PersonChange = z.infer<typeof personChangeSchema>;

const text = z.string();
const names = z.array(text);

export const consequenceSchema = z.discriminatedUnion("kind", [
  /** A step of the call flow rings them: who else it rings, and where callers go when nobody is left. */
  z.object({ kind: z.literal("step"), step: text, others: names, otherwise: text, stuck: z.boolean() }),
  z.object({ kind: z.literal("group"), group: text, others: names, stuck: z.boolean() }),
  /** A step leads into their mailbox. */
  z.object({ kind: z.literal("mailbox"), step: text, stuck: z.boolean() }),
  /** Somebody else sends calls to them. */
  z.object({ kind: z.literal("forward"), person: text }),
  /** What callers get who dial the extension. */
  z.object({ kind: z.literal("extension"), extension: text, callers: z.enum(["not-available", "unknown", "rings"]) }),
  /** Messages that were left for them. */
  z.object({ kind: z.literal("messages") }),
  z.object({ kind: z.literal("sign-in"), email: text, ends: z.boolean() }),
]);
export type Consequence = z.infer<typeof consequenceSchema>;

export function consequencesOf(plan: DialPlan, person: Person, change: PersonChange): Consequence[] {
  const { extension } = person;
  const callers = ({ suspend: "not-available", remove: "unknown", move: "rings" } as const)[change];
  return [
    ...Object.values(plan.nodes).flatMap((node) => ofStep(plan, node, extension, change)),
    ...(plan.groups ?? []).flatMap((group): Consequence[] => {
      if (!group.people.includes(extension)) return [];
      const others = namesOf(plan, group.people, extension);
      return [{ kind: "group", group: group.name, others, stuck: change === "remove" && isAlone(group, extension) }];
    }),
    ...(change === "move" ? [] : forwardsTo(plan, extension)),
    { kind: "extension", extension, callers },
    ...(change === "remove" ? [{ kind: "messages" } as const] : []),
  ];
}

function ofStep(plan: DialPlan, node: PlanNode, extension: string, change: PersonChange): Consequence[] {
  if (node.kind === "ring" && node.people.includes(extension)) {
    const otherwise = Object.hasOwn(plan.nodes, node.otherwise) ? (plan.nodes[node.otherwise]?.name ?? "") : "";
    const others = namesOf(plan, node.people, extension);
    return [{ kind: "step", step: node.name, others, otherwise, stuck: change === "remove" && isAlone(node, extension) }];
  }
  if (node.kind === "voicemail" && node.mailbox === extension) return [{ kind: "mailbox", step: node.name, stuck: change === "remove" }];
  return [];
}

const forwardsTo = ({ people }: DialPlan, extension: string): Consequence[] =>
  people.flatMap(({ name, extension: own, forward = {} }) => {
    const isTo = Object.values(forward).some((destination) => destination.to === "extension" && destination.extension === extension);
    return isTo && own !== extension ? [{ kind: "forward", person: name } as const] : [];
  });

/** The others who can be rung. */
const namesOf = ({ people }: DialPlan, extensions: readonly string[], without: string): string[] =>
  people.flatMap(({ extension, name, suspended }) =>
    extensions.includes(extension) && extension !== without && suspended !== true ? [name] : [],
  );
