/** The call flow being edited: changes are on the screen at once, saved a moment later, and can all be taken back. */
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useReducer, useRef, useState } from "react";
import type { FlowView } from "../../../core/account/api/flow.ts";
import { AccountError } from "../api/account-error.ts";
import { ask } from "../api/ask.ts";
import { useUnsavedGuard } from "../app/use-unsaved-guard.ts";
import { sameValue } from "../form/same-value.ts";
import type { FlowDocument } from "./document.ts";
import { opened, reduce, unsaved, type EditorState } from "./editor-state.ts";
import { FLOW } from "./use-flow.ts";

/** So long after the last change it is saved. */
const PAUSE_MS = 800;

type Saving = { readonly kind: "saved" } | { readonly kind: "saving" } | { readonly kind: "failed"; readonly error: unknown };

export interface Editor {
  readonly state: EditorState;
  readonly saving: Saving;
  /** @param field what is being typed into: such edits become one */
  readonly edit: (change: (document: FlowDocument) => FlowDocument, field?: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly place: (positions: FlowDocument["positions"]) => void;
  /** Settles a clash: these become what is there now, the others stay ours. */
  readonly choose: (theirs: { readonly nodes: readonly string[]; readonly entries: readonly string[] }) => void;
  /** Saves now what is unsaved. @returns the save's count, or undefined when it could not be saved */
  readonly flush: () => Promise<number | undefined>;
  /** Begins anew from what the server says. */
  readonly open: (view: FlowView) => void;
}

export function useEditor(view: FlowView): Editor {
  const [state, dispatch] = useReducer(reduce, view, opened);
  const { saving, flush } = useSaving(state, dispatch);
  useOthersEdits(view, state, saving, dispatch);
  return {
    state,
    saving,
    edit: (change, field) => dispatch({ do: "edit", change, field, at: Date.now() }),
    undo: () => dispatch({ do: "undo" }),
    redo: () => dispatch({ do: "redo" }),
    place: (positions) => dispatch({ do: "placed", positions }),
    choose: (theirs) => dispatch({ do: "chosen", theirs }),
    flush,
    open: (now) => dispatch({ do: "opened", view: now }),
  };
}

type Dispatch = (action: Parameters<typeof reduce>[1]) => void;

function useSaving(state: EditorState, dispatch: Dispatch) {
  const queries = useQueryClient();
  const [saving, setSaving] = useState<Saving>({ kind: "saved" });
  const latest = useRef(state);
  const running = useRef<Promise<number | undefined> | undefined>(undefined);
  useEffect(() => {
    latest.current = state;
  });

  const saveOnce = async (): Promise<number | undefined> => {
    const { document, clash, rev, saved } = latest.current;
    const changes = unsaved({ document, saved });
    if (clash !== undefined) return undefined;
    if (changes === undefined) return rev;
    setSaving({ kind: "saving" });
    try {
      // What was asked before knows nothing of this.
      await queries.cancelQueries({ queryKey: FLOW });
      const answer = await ask("PATCH /api/flow/draft", { body: { changes } });
      dispatch({ do: "saved", sent: document, answer });
      setSaving({ kind: "saved" });
      return answer.rev;
    } catch (error) {
      const clashing = clashOf(error);
      if (clashing !== undefined) dispatch({ do: "clashed", clash: clashing });
      setSaving(clashing === undefined ? { kind: "failed", error } : { kind: "saved" });
      return undefined;
    }
  };
  const flush = async (): Promise<number | undefined> => {
    await running.current;
    running.current = saveOnce().finally(() => (running.current = undefined));
    return running.current;
  };

  const isUnsaved = unsaved(state) !== undefined && state.clash === undefined;
  const save = useEffectEvent(() => void flush());
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const timer = window.setTimeout(save, PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [isUnsaved, state.document]);
  // Another page of the account is no reason to ask: what is unsaved is saved on the way, unless it can't be.
  useUnsavedGuard(isUnsaved || state.clash !== undefined, state.clash !== undefined || saving.kind === "failed");
  useEffect(() => () => save(), []);
  return { saving, flush };
}

/** What others saved meanwhile appears, as long as nothing of ours is unsaved. */
function useOthersEdits(view: FlowView, state: EditorState, saving: Saving, dispatch: Dispatch): void {
  const look = useEffectEvent(() => {
    const isOlder = view.draft !== null && view.draft.rev < state.rev;
    if (isOlder || saving.kind === "saving" || state.clash !== undefined || unsaved(state) !== undefined) return;
    const { entries } = (view.draft ?? view.published).flow;
    if (!sameValue(view.etags, etagsOfKnown(state)) || !sameValue(entries, state.saved.document.entries)) dispatch({ do: "opened", view });
  });
  useEffect(() => look(), [view]);
}

/** Etags of steps that are gone are kept until then. */
const etagsOfKnown = ({ saved }: EditorState): Record<string, string> =>
  Object.fromEntries(Object.entries(saved.etags).filter(([id]) => Object.hasOwn(saved.document.nodes, id)));

function clashOf(error: unknown): EditorState["clash"] {
  if (!(error instanceof AccountError) || error.code !== "stale" || !isView(error.current)) return undefined;
  const fields = error.problems.map(({ path }) => path.split("."));
  const named = (part: string): string[] => fields.flatMap(([, kind, id]) => (kind === part && id !== undefined ? [id] : []));
  return { nodes: named("nodes"), entries: named("entries"), theirs: error.current };
}

/** The same deployment serves pages and API: a refusal "stale" of the flow holds the flow. */
const isView = (current: unknown): current is FlowView => typeof current === "object" && current !== null && "published" in current;
