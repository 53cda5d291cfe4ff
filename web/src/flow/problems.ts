/** Where a problem of the flow is: at a step and a field of it, at a number, or elsewhere in the office's set-up. */
import type { FlowProblemView } from "../../../core/account/api/flow.ts";

export interface PlacedProblem {
  readonly problem: FlowProblemView;
  readonly place: { readonly step: string; readonly field: string } | { readonly number: string } | null;
}

export function placed(problem: FlowProblemView): PlacedProblem {
  const [part, id, ...field] = problem.path.split(".");
  if (part === "nodes" && id !== undefined) return { problem, place: { step: id, field: field.join(".") } };
  return { problem, place: part === "entries" && id !== undefined ? { number: id } : null };
}

export const problemsOfStep = (problems: readonly FlowProblemView[], id: string): readonly PlacedProblem[] =>
  problems.map(placed).filter(({ place }) => place !== null && "step" in place && place.step === id);

export const problemsOfNumber = (problems: readonly FlowProblemView[], number: string): readonly PlacedProblem[] =>
  problems.map(placed).filter(({ place }) => place !== null && "number" in place && place.number === number);
