/** What the parts of the editor share: the flow that is shown, what is selected in it, and what can be done to it. */
import { createContext, use } from "react";
import type { FlowProblemView, FlowView } from "../../../core/account/api/flow.ts";
import type { Origin, Place } from "./changes.ts";
import type { FlowDocument } from "./document.ts";
import type { Difference } from "./editor-state.ts";
import type { StepKind } from "./new-step.ts";

export type Selection = { readonly step: string } | { readonly number: string };

export const selectedId = (selected: Selection | undefined): string | undefined =>
  selected === undefined ? undefined : "step" in selected ? selected.step : selected.number;

/** The way of a test call: the steps it came through, and from which to which. */
export interface Way {
  readonly steps: ReadonlySet<string>;
  readonly hops: ReadonlySet<string>;
  /** Where the call is. */
  readonly at: string;
}
export const hop = (from: string, to: string): string => `${from}>${to}`;

export interface FlowUi {
  readonly shown: FlowDocument;
  /** Steps that were taken away, when draft and published are compared. */
  readonly gone: FlowDocument["nodes"];
  readonly names: FlowView["names"];
  readonly problems: readonly FlowProblemView[];
  readonly isReadOnly: boolean;
  readonly selected: Selection | undefined;
  /** Empty unless draft and published are compared. */
  readonly differences: ReadonlyMap<string, Difference>;
  readonly way: Way | undefined;
  readonly select: (selection: Selection | undefined) => void;
  readonly edit: (change: (document: FlowDocument) => FlowDocument, field?: string) => void;
  /** Where nobody has placed steps yet: nothing to save. */
  readonly place: (positions: FlowDocument["positions"]) => void;
  /** Adds a step, selects it, and answers its id. */
  readonly add: (kind: StepKind, from?: Origin, at?: Place) => string;
  readonly copy: (id: string) => void;
  readonly remove: (id: string) => void;
}

export const FlowContext = createContext<FlowUi | null>(null);

export function useFlowUi(): FlowUi {
  const ui = use(FlowContext);
  if (ui === null) throw new Error("useFlowUi outside the editor");
  return ui;
}
