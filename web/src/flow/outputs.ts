/** Where a step can lead: its outputs, in the order in which they are drawn. */
import type { PlanNode } from "../../../core/voice/dial-plan.ts";

export interface Output {
  /** Names the output within its step: the path of the field that says where it leads. */
  readonly path: string;
  readonly next: string;
  /** What it is taken for. */
  readonly when:
    | { readonly kind: "key"; readonly key: string; readonly label: string }
    | { readonly kind: "nothing-chosen" | "nobody-answers" | "open" | "closed" | "onward" };
}

export function outputsOf(step: PlanNode): readonly Output[] {
  switch (step.kind) {
    case "menu":
      return [
        ...Object.entries(step.choices).map(([key, { label, next }]): Output => {
          return { path: `choices.${key}.next`, next, when: { kind: "key", key, label } };
        }),
        { path: "otherwise", next: step.otherwise, when: { kind: "nothing-chosen" } },
      ];
    case "ring":
      return [{ path: "otherwise", next: step.otherwise, when: { kind: "nobody-answers" } }];
    case "hours":
      return [
        { path: "open", next: step.open, when: { kind: "open" } },
        { path: "closed", next: step.closed, when: { kind: "closed" } },
      ];
    case "say":
    case "tell-hours":
      return [{ path: "next", next: step.next, when: { kind: "onward" } }];
    case "voicemail":
    case "goodbye":
      return [];
    default:
      return step satisfies never;
  }
}

/** The step with that output leading elsewhere. */
export function withOutput(step: PlanNode, path: string, next: string): PlanNode {
  switch (step.kind) {
    case "menu": {
      if (path === "otherwise") return { ...step, otherwise: next };
      const key = path.split(".")[1] ?? "";
      const choice = step.choices[key];
      return choice === undefined ? step : { ...step, choices: { ...step.choices, [key]: { ...choice, next } } };
    }
    case "ring":
      return path === "otherwise" ? { ...step, otherwise: next } : step;
    case "hours":
      if (path === "open") return { ...step, open: next };
      return path === "closed" ? { ...step, closed: next } : step;
    case "say":
      return path === "next" ? { ...step, next } : step;
    case "tell-hours":
      return path === "next" ? { ...step, next } : step;
    case "voicemail":
    case "goodbye":
      return step;
    default:
      return step satisfies never;
  }
}

/** The step with each output that leads to one of these leading elsewhere. */
export const redirected = (step: PlanNode, from: string, to: string): PlanNode =>
  outputsOf(step)
    .filter(({ next }) => next === from)
    .reduce((changed, { path }) => withOutput(changed, path, to), step);
