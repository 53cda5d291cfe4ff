/** Prompts that callers could not hear. */
import type { DialPlan, Prompt } from "../dial-plan.ts";
import type { PlanLimits, PlanProblem } from "./plan-problem.ts";

export function promptProblems(plan: DialPlan, limits: PlanLimits): PlanProblem[] {
  const notice: PlanProblem[] =
    plan.recordCalls && plan.sentences.recordingNotice.length === 0
      ? [{ code: "no-recording-notice", path: "sentences.recordingNotice", message: "Calls are recorded, so callers must be told before." }]
      : [];
  return [
    ...notice,
    ...allPrompts(plan).flatMap(([path, prompt]): PlanProblem[] => {
      if ("audio" in prompt || limits.speaks(prompt.language)) return [];
      return [
        {
          code: "no-voice-for-language",
          path,
          message: `The carrier has no voice for "${prompt.language}". Record this prompt, or choose another language.`,
        },
      ];
    }),
  ];
}

function allPrompts(plan: DialPlan): [path: string, prompt: Prompt][] {
  const found: [string, Prompt][] = [];
  const visit = (value: unknown, path: string): void => {
    if (Array.isArray(value)) value.forEach((item, index) => visit(item, `${path}.${index}`));
    else if (isPrompt(value)) found.push([path, value]);
    else if (typeof value === "object" && value !== null)
      for (const [key, inner] of Object.entries(value)) visit(inner, path === "" ? key : `${path}.${key}`);
  };
  visit({ sentences: plan.sentences, people: plan.people, nodes: plan.nodes }, "");
  return found;
}

function isPrompt(value: unknown): value is Prompt {
  if (typeof value !== "object" || value === null) return false;
  return ("text" in value && "language" in value) || "audio" in value;
}
