/** What the editor's parts share, made of the editor's state. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { FlowView } from "../../../core/account/api/flow.ts";
import { withCopy, withNewStep, withoutStep, type Origin, type Place } from "./changes.ts";
import { valueOf, type Flow, type FlowDocument } from "./document.ts";
import { differencesFrom } from "./editor-state.ts";
import { CARD_WIDTH, freePlace } from "./free-place.ts";
import type { FlowUi, Selection, Way } from "./flow-context.ts";
import { newStep, newStepId, type StepKind } from "./new-step.ts";
import type { FlowMode } from "./sights.ts";
import type { Editor } from "./use-editor.ts";

interface Made {
  readonly editor: Editor;
  readonly view: FlowView;
  readonly mode: FlowMode;
  /** What the draft is compared with. */
  readonly compared: Flow;
  readonly way: Way | undefined;
  readonly onSelect: () => void;
}

export function useFlowUiOf({ editor, view, mode, compared, way, onSelect }: Made): FlowUi {
  const { t } = useTranslation();
  const [selected, setSelected] = useState<Selection | undefined>(undefined);
  const { document, problems } = editor.state;
  const isReadOnly = mode === "published";
  const shown: FlowDocument = isReadOnly ? { ...view.published.flow, positions: document.positions } : document;
  const select = (selection: Selection | undefined): void => {
    setSelected(selection);
    if (selection !== undefined) onSelect();
  };
  const add = (kind: StepKind, from?: Origin, at?: Place): string => {
    const id = newStepId();
    const step = newStep(kind, t(`flow.kinds.${kind}`), view.names);
    editor.edit((now) => withNewStep(now, { id, step, from, at: at ?? besides(now, from) }));
    select({ step: id });
    return id;
  };
  return {
    shown,
    gone: mode === "compare" ? goneFrom(compared, document) : NONE,
    names: view.names,
    problems: isReadOnly ? [] : problems,
    isReadOnly,
    selected: stillThere(selected, shown),
    differences: mode === "compare" ? differencesFrom(compared, document) : NO_DIFFERENCES,
    way,
    select,
    edit: editor.edit,
    place: editor.place,
    add,
    copy: (id) => {
      const name = t("flow.step.copyName", { name: valueOf(document.nodes, id)?.name ?? "" });
      const copy = { id: newStepId(), name };
      editor.edit((now) => withCopy(now, id, copy));
      select({ step: copy.id });
    },
    remove: (id) => {
      editor.edit((now) => withoutStep(now, id));
      select(undefined);
    },
  };
}

const NONE: FlowDocument["nodes"] = {};
const NO_DIFFERENCES: FlowUi["differences"] = new Map();

const goneFrom = (compared: Flow, { nodes }: FlowDocument): FlowDocument["nodes"] =>
  Object.fromEntries(Object.entries(compared.nodes).filter(([id]) => !Object.hasOwn(nodes, id)));

function stillThere(selection: Selection | undefined, { nodes, entries }: FlowDocument): Selection | undefined {
  if (selection === undefined) return undefined;
  const isThere = "step" in selection ? Object.hasOwn(nodes, selection.step) : Object.hasOwn(entries, selection.number);
  return isThere ? selection : undefined;
}

/** A card's width and some room to the right of what leads to it; without that, below all others. */
function besides({ nodes, positions }: FlowDocument, from: Origin | undefined): Place | undefined {
  const origin = from !== undefined && "step" in from ? valueOf(positions, from.step) : undefined;
  const others = Object.entries(positions).flatMap(([id, place]) => (Object.hasOwn(nodes, id) ? [place] : []));
  if (others.length === 0) return undefined;
  if (origin === undefined) return { x: Math.min(...others.map(({ x }) => x)), y: Math.max(...others.map(({ y }) => y)) + 176 };
  return freePlace({ x: origin.x + CARD_WIDTH + 96, y: origin.y }, others);
}
