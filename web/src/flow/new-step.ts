/** A step as it begins: as much as can be known is filled in, the rest is shown as a problem until it is. */
import type { FlowView } from "../../../core/account/api/flow.ts";
import type { PlanNode } from "../../../core/voice/dial-plan.ts";
import { NOWHERE } from "./document.ts";

export type StepKind = PlanNode["kind"];
export const STEP_KINDS: readonly StepKind[] = ["menu", "ring", "voicemail", "hours", "say", "tell-hours", "goodbye"];

export const newStepId = (): string => `s-${crypto.randomUUID().slice(0, 8)}`;

export function newStep(kind: StepKind, name: string, names: FlowView["names"]): PlanNode {
  const office = names.offices[0]?.id ?? NOWHERE;
  switch (kind) {
    case "menu":
      return {
        kind,
        name,
        prompts: [],
        choices: {},
        dialExtensions: false,
        waitSeconds: 5,
        tries: 3,
        wrongKey: [],
        silence: [],
        otherwise: NOWHERE,
      };
    case "ring":
      return { kind, name, people: [], seconds: 20, prompts: [], otherwise: NOWHERE };
    case "voicemail":
      return { kind, name, greeting: [], maxSeconds: 120 };
    case "hours":
      return { kind, name, office, open: NOWHERE, closed: NOWHERE };
    case "say":
      return { kind, name, prompts: [], next: NOWHERE };
    case "tell-hours":
      return { kind, name, offices: [office], language: "en-GB", next: NOWHERE };
    case "goodbye":
      return { kind, name, prompts: [] };
    default:
      return kind satisfies never;
  }
}
