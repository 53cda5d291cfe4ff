/** The editor: what the server has, what the page has made of it, and every edit since the page was opened. */
import type { FlowChanges, FlowSavedView, FlowView } from "../../../core/account/api/flow.ts";
import type { PlanNode, Prompt } from "../../../core/voice/dial-plan.ts";
import { applyEdit, editBetween, inverse, isNothing, together, valueOf, type Edit, type FlowDocument } from "./document.ts";

/** What is on the server, as far as this page knows. */
interface Saved {
  readonly document: FlowDocument;
  readonly etags: Readonly<Record<string, string>>;
}

/** Fields that somebody else changed too: ids of steps, numbers. */
export interface Clash {
  readonly nodes: readonly string[];
  readonly entries: readonly string[];
  /** What is there now. */
  readonly theirs: FlowView;
}

export interface EditorState {
  readonly document: FlowDocument;
  readonly saved: Saved;
  readonly past: readonly Edit[];
  readonly future: readonly Edit[];
  /** While typing goes on in one field, it is one edit. */
  readonly lastField: { readonly name: string; readonly at: number } | undefined;
  readonly problems: FlowView["problems"];
  /** Of the last save; 0 when there is no draft. */
  readonly rev: number;
  readonly savedAt: number | undefined;
  readonly clash: Clash | undefined;
}

export type EditorAction =
  | {
      readonly do: "edit";
      readonly change: (document: FlowDocument) => FlowDocument;
      readonly field?: string | undefined;
      readonly at: number;
    }
  | { readonly do: "undo" | "redo" }
  | { readonly do: "placed"; readonly positions: FlowDocument["positions"] }
  | { readonly do: "saved"; readonly sent: FlowDocument; readonly answer: FlowSavedView }
  | { readonly do: "clashed"; readonly clash: Clash }
  | { readonly do: "chosen"; readonly theirs: { readonly nodes: readonly string[]; readonly entries: readonly string[] } }
  | { readonly do: "opened"; readonly view: FlowView };

const TYPING_MS = 1500;

export function opened(view: FlowView): EditorState {
  const { flow, rev, at } = view.draft ?? { flow: view.published.flow, rev: 0, at: undefined };
  const document = { ...flow, positions: view.positions };
  return {
    document,
    saved: { document, etags: view.etags },
    past: [],
    future: [],
    lastField: undefined,
    problems: view.problems,
    rev,
    savedAt: at,
    clash: undefined,
  };
}

export function reduce(state: EditorState, action: EditorAction): EditorState {
  switch (action.do) {
    case "edit":
      return edited(state, action);
    case "undo":
      return undone(state);
    case "redo":
      return redone(state);
    case "placed":
      return placed(state, action.positions);
    case "saved": {
      const { sent, answer } = action;
      const { rev, at, etags, problems } = answer;
      return {
        ...state,
        saved: { document: sent, etags: { ...state.saved.etags, ...etags } },
        rev,
        savedAt: rev === 0 ? state.savedAt : at,
        problems,
      };
    }
    case "clashed":
      return clashed(state, action.clash);
    case "chosen":
      return chosen(state, action.theirs);
    case "opened":
      return { ...opened(action.view), past: state.past, future: state.future };
    default:
      return action satisfies never;
  }
}

function edited(state: EditorState, { change, field, at }: Extract<EditorAction, { do: "edit" }>): EditorState {
  const document = change(state.document);
  const edit = editBetween(state.document, document);
  if (isNothing(edit)) return state;
  const { lastField } = state;
  const goesOn = field !== undefined && lastField?.name === field && at - lastField.at < TYPING_MS;
  const last = state.past.at(-1);
  const past = goesOn && last !== undefined ? [...state.past.slice(0, -1), together(last, edit)] : [...state.past, edit];
  return { ...state, document, past, future: [], lastField: field === undefined ? undefined : { name: field, at } };
}

function undone(state: EditorState): EditorState {
  const edit = state.past.at(-1);
  if (edit === undefined) return state;
  const document = applyEdit(state.document, inverse(edit));
  return { ...state, document, past: state.past.slice(0, -1), future: [edit, ...state.future], lastField: undefined };
}

function redone(state: EditorState): EditorState {
  const [edit, ...future] = state.future;
  if (edit === undefined) return state;
  return { ...state, document: applyEdit(state.document, edit), past: [...state.past, edit], future, lastField: undefined };
}

/** Where steps stand that nobody has placed: nothing to save, nothing to take back. */
function placed(state: EditorState, positions: FlowDocument["positions"]): EditorState {
  const put = (document: FlowDocument): FlowDocument => ({ ...document, positions: { ...positions, ...document.positions } });
  return { ...state, document: put(state.document), saved: { ...state.saved, document: put(state.saved.document) } };
}

/** Our changes on top of what is there now; what both changed is ours until it is chosen. */
function clashed(state: EditorState, clash: Clash): EditorState {
  const ours = editBetween(state.saved.document, state.document);
  const { document, saved, problems, rev } = opened(clash.theirs);
  return { ...state, document: applyEdit(document, ours), saved, problems, rev, clash };
}

function chosen(state: EditorState, theirs: Extract<EditorAction, { do: "chosen" }>["theirs"]): EditorState {
  const back = editBetween(state.document, state.saved.document);
  const edit = { nodes: only(back.nodes, theirs.nodes), entries: only(back.entries, theirs.entries), positions: {} };
  return { ...state, document: applyEdit(state.document, edit), clash: undefined };
}

const only = <T>(fields: Readonly<Record<string, T>>, ids: readonly string[]): Record<string, T> =>
  Object.fromEntries(Object.entries(fields).filter(([id]) => ids.includes(id)));

/** What the server has to be told; undefined when it knows all. */
export function unsaved({ document, saved }: Pick<EditorState, "document" | "saved">): FlowChanges | undefined {
  const { nodes, entries, positions } = editBetween(saved.document, document);
  const changes = {
    nodes: mapped(nodes, (id, { before, after }) => {
      return {
        before: before === undefined ? null : (valueOf(saved.etags, id) ?? null),
        after: after === undefined ? null : sendable(after),
      };
    }),
    entries: mapped(entries, (_, { before, after }) => (before === undefined || after === undefined ? undefined : { before, after })),
    positions: mapped(positions, (_, { after }) => after),
  };
  const isNone = Object.values(changes).every((part) => Object.keys(part).length === 0);
  return isNone ? undefined : changes;
}

/** A prompt of which nothing is written yet is no prompt. */
const said = (prompts: readonly Prompt[]): Prompt[] => prompts.filter((prompt) => !("text" in prompt) || prompt.text.trim() !== "");

function sendable(step: PlanNode): PlanNode {
  switch (step.kind) {
    case "menu":
      return { ...step, prompts: said(step.prompts), wrongKey: said(step.wrongKey), silence: said(step.silence) };
    case "ring":
    case "say":
    case "goodbye":
      return { ...step, prompts: said(step.prompts) };
    case "voicemail":
      return { ...step, greeting: said(step.greeting) };
    case "hours":
    case "tell-hours":
      return step;
    default:
      return step satisfies never;
  }
}

function mapped<T, R>(fields: Readonly<Record<string, T>>, to: (id: string, value: T) => R | undefined): Record<string, R> {
  const pairs = Object.entries(fields).flatMap(([id, value]) => {
    const made = to(id, value);
    return made === undefined ? [] : [[id, made] as const];
  });
  return Object.fromEntries(pairs);
}

export type Difference = "added" | "changed" | "removed";

/** What is other than what is published: steps by id, numbers as they are. */
export function differencesFrom(
  published: Pick<FlowDocument, "nodes" | "entries">,
  document: FlowDocument,
): ReadonlyMap<string, Difference> {
  const { nodes, entries } = editBetween({ ...published, positions: {} }, { ...document, positions: {} });
  const found = new Map<string, Difference>();
  for (const [id, { before, after }] of [...Object.entries(nodes), ...Object.entries(entries)]) {
    if (before === undefined) found.set(id, "added");
    else found.set(id, after === undefined ? "removed" : "changed");
  }
  return found;
}
