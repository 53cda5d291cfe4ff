/** Enters a node of the dial plan and walks on through those that need no answer, to the next that does. */
import { goodbye } from "./endings.ts";
import { hoursInWords } from "./hours-in-words.ts";
import { playMenu } from "./menu.ts";
import { isOpen } from "./opening-hours.ts";
import { calleesOf, ringCallees } from "./ring-callees.ts";
import { takeMessage } from "./take-message.ts";
import { groupOf, nodeOf, type Gathered, type Step, type Walk } from "./walk.ts";

/** A published plan has no circle of silent steps (lint-plan.ts refuses it); this ends one all the same. */
const MAX_SILENT_STEPS = 50;

export function enterNode(walk: Walk, id: string, gathered: Gathered, depth = 0): Step {
  const node = nodeOf(walk.plan, id);
  if (node === undefined || depth > MAX_SILENT_STEPS) return goodbye(walk, gathered.trail, gathered.prompts);
  walk.onEnter?.(id, gathered);
  switch (node.kind) {
    case "menu":
      return playMenu(walk, id, node, gathered, 1);
    case "ring":
      return ringNode(walk, id, node, gathered, depth);
    case "voicemail":
      return takeMessage(walk, id, { mailbox: node.mailbox ?? "office", greeting: node.greeting, maxSeconds: node.maxSeconds }, gathered);
    case "hours":
      return byHours(walk, node, gathered, depth);
    case "say": {
      const said = { kind: "said", what: node.name } as const;
      return enterNode(walk, node.next, { prompts: [...gathered.prompts, ...node.prompts], trail: [...gathered.trail, said] }, depth + 1);
    }
    case "tell-hours": {
      const text = node.offices.map((office) => hoursSentence(walk, office)).join(" ");
      const prompts = [...gathered.prompts, { text, language: node.language }];
      return enterNode(walk, node.next, { prompts, trail: [...gathered.trail, { kind: "said", what: node.name }] }, depth + 1);
    }
    case "goodbye":
      return goodbye(walk, gathered.trail, [...gathered.prompts, ...node.prompts]);
    default:
      return node satisfies never;
  }
}

type NodeOf<K> = Extract<NonNullable<ReturnType<typeof nodeOf>>, { kind: K }>;

function ringNode(walk: Walk, id: string, node: NodeOf<"ring">, gathered: Gathered, depth: number): Step {
  const group = groupOf(walk.plan, node.group);
  const named = group === undefined ? [] : [{ kind: "group", group: group.name } as const];
  const prompts = [...gathered.prompts, ...node.prompts];
  const rung = ringCallees(walk, calleesOf(walk.plan, id, node), { prompts, trail: [...gathered.trail, ...named] });
  if ("script" in rung) return rung;
  return enterNode(walk, node.otherwise, { prompts: gathered.prompts, trail: rung.trail }, depth + 1);
}

function byHours(walk: Walk, node: NodeOf<"hours">, gathered: Gathered, depth: number): Step {
  const office = walk.plan.offices.find((candidate) => candidate.id === node.office);
  if (office === undefined) return enterNode(walk, node.closed, gathered, depth + 1);
  const verdict = isOpen(office, walk.now);
  const entry = { kind: "office-open", office: office.name, ...verdict } as const;
  const next = verdict.open ? node.open : node.closed;
  return enterNode(walk, next, { prompts: gathered.prompts, trail: [...gathered.trail, entry] }, depth + 1);
}

function hoursSentence(walk: Walk, id: string): string {
  const office = walk.plan.offices.find((candidate) => candidate.id === id);
  return office === undefined ? "" : hoursInWords(office);
}
