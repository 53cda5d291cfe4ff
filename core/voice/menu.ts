/** The voice menu (IVR): a key of its choices, an extension at any time, and what happens on a wrong key or silence. */
import type { DialPlan, PlanNode } from "./dial-plan.ts";
import { beginListening } from "./listen.ts";
import { goodbye } from "./endings.ts";
import { putThrough } from "./put-through.ts";
import type { TrailEntry } from "./trail.ts";
import { nextState, nodeOf, type Gathered, type Step, type Turn, type Walk } from "./walk.ts";

type Menu = Extract<PlanNode, { kind: "menu" }>;

/** Plays the menu and waits for keys. Prompts gathered before it are played inside it, so that a key may cut them short. */
export function playMenu(walk: Walk, id: string, menu: Menu, gathered: Gathered, attempt: number): Step {
  const instruction = {
    do: "collect",
    prompts: [...gathered.prompts, ...menu.prompts],
    maxDigits: menu.dialExtensions ? longestExtension(walk.plan) : 1,
    waitSeconds: menu.waitSeconds,
    purpose: "menu",
    next: nextState(walk, id, { attempt }),
    ...finishKey(menu),
  } as const;
  return { script: [instruction], trail: [...gathered.trail, { kind: "menu", menu: menu.name, attempt }], expectsRecording: false };
}

/** The caller pressed keys: a choice, an extension, or neither. */
export function chooseFromMenu(walk: Walk, digits: string): Turn {
  const menu = nodeOf(walk.plan, walk.state.node);
  if (menu?.kind !== "menu") return { enter: walk.state.node, gathered: { prompts: [], trail: [] } };
  const choice = Object.hasOwn(menu.choices, digits) ? menu.choices[digits] : undefined;
  if (choice !== undefined) {
    return { enter: choice.next, gathered: { prompts: [], trail: [{ kind: "pressed", digits, choice: choice.label }] } };
  }
  if (menu.dialExtensions && digits.startsWith("*") && digits.length > 1) return beginListening(walk, digits.slice(1));
  const through = menu.dialExtensions ? putThrough(walk, digits) : undefined;
  if (through !== undefined) return through;
  if (menu.dialExtensions && digits.length > 1) return noChoice(walk, { kind: "no-such-extension", extension: digits });
  return noChoice(walk, { kind: "wrong-key", digits });
}

/** Nothing useful came: say so and play the menu again, or go on to the menu's way out when the tries are used up. */
export function noChoice(walk: Walk, why: Extract<TrailEntry, { kind: "silence" | "wrong-key" | "no-such-extension" }>): Turn {
  const id = walk.state.node;
  const menu = nodeOf(walk.plan, id);
  if (menu?.kind !== "menu") return goodbye(walk, [why]);
  if (walk.state.attempt >= menu.tries) return { enter: menu.otherwise, gathered: { prompts: [], trail: [why] } };
  return playMenu(walk, id, menu, { prompts: apology(walk.plan, menu, why.kind), trail: [why] }, walk.state.attempt + 1);
}

function apology(plan: DialPlan, menu: Menu, why: "silence" | "wrong-key" | "no-such-extension") {
  switch (why) {
    case "silence":
      return menu.silence;
    case "wrong-key":
      return menu.wrongKey;
    case "no-such-extension":
      return plan.sentences.noSuchExtension;
    default:
      return why satisfies never;
  }
}

const longestExtension = ({ people, groups = [] }: DialPlan): number =>
  Math.max(1, ...[...people, ...groups].map(({ extension = "" }) => extension.length));

/** `#` ends an extension early, unless the menu gives `#` a meaning of its own: then every key is data. */
function finishKey(menu: Menu): { finishKey?: "#" } {
  return menu.dialExtensions && !Object.hasOwn(menu.choices, "#") ? { finishKey: "#" } : {};
}
