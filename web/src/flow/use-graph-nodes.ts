/** The flow's numbers and steps as React Flow draws them, and what dragging and choosing them does. */
import { applyNodeChanges, type Node, type NodeChange } from "@xyflow/react";
import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { moved, type Place } from "./changes.ts";
import { valueOf } from "./document.ts";
import { selectedId, type FlowUi } from "./flow-context.ts";
import { numberPlaces } from "./layout.ts";
import { useFlowWords } from "./use-flow-words.ts";

export function useGraphNodes(ui: FlowUi) {
  const words = useFlowWords();
  const { t } = useTranslation();
  const { shown, gone, selected, isReadOnly } = ui;
  const wanted = useMemo((): Node[] => {
    const places = numberPlaces(shown);
    const chosen = selectedId(selected);
    const numbers = Object.keys(shown.entries).map((number): Node => ({
      id: number,
      type: "number",
      position: places.get(number) ?? { x: 0, y: 0 },
      data: {},
      draggable: false,
      deletable: false,
      selected: chosen === number,
      ariaLabel: t("flow.number", { number: words.number(number) }),
    }));
    const steps = Object.entries({ ...gone, ...shown.nodes }).map(([id, step]): Node => ({
      id,
      type: "step",
      position: valueOf(shown.positions, id) ?? { x: 0, y: 0 },
      data: {},
      selected: chosen === id,
      deletable: !isReadOnly,
      ariaLabel: t("flow.card", { kind: t(`flow.kinds.${step.kind}`), name: step.name, summary: words.summary(step) }),
    }));
    return [...numbers, ...steps];
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- words follow the language and the names
  }, [shown, gone, selected, isReadOnly, t]);

  const [nodes, setNodes] = useState(wanted);
  useEffect(() => {
    // What was measured stays known, else every card would blink.
    setNodes((known) => {
      const measured = new Map(known.map((node) => [node.id, node.measured]));
      return wanted.map((node) => {
        const size = measured.get(node.id);
        return size === undefined ? node : { ...node, measured: size };
      });
    });
  }, [wanted]);

  const onNodesChange = (changes: NodeChange[]): void => {
    // Taking away is decided by the document.
    setNodes((known) =>
      applyNodeChanges(
        changes.filter(({ type }) => type !== "remove" && type !== "select"),
        known,
      ),
    );
    const places = changes.flatMap((change): [string, Place][] =>
      change.type === "position" && change.dragging !== true && change.position !== undefined
        ? [[change.id, { x: Math.round(change.position.x), y: Math.round(change.position.y) }]]
        : [],
    );
    const steps = places.filter(([id]) => Object.hasOwn(shown.nodes, id));
    if (steps.length > 0 && !isReadOnly) ui.edit((document) => moved(document, Object.fromEntries(steps)), "move");
    const picked = changes.find((change) => change.type === "select" && change.selected);
    if (picked?.type === "select") ui.select(Object.hasOwn(shown.entries, picked.id) ? { number: picked.id } : { step: picked.id });
  };
  return { nodes, onNodesChange };
}
