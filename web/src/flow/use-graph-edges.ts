/** What leads where in the flow, as React Flow draws it. */
import { MarkerType, type Edge } from "@xyflow/react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { hop, type FlowUi } from "./flow-context.ts";
import { outputsOf } from "./outputs.ts";
import { useFlowWords } from "./use-flow-words.ts";
import classes from "./graph.module.css";

export function useGraphEdges({ shown, way }: FlowUi, type: "default" | "line"): Edge[] {
  const { when, stepName, number } = useFlowWords();
  const { t } = useTranslation();
  return useMemo(() => {
    const edge = (from: string, path: string, to: string, label: string): Edge => {
      const isOnWay = way?.hops.has(hop(from, to)) === true;
      return {
        id: `${from}:${path}`,
        type,
        source: from,
        sourceHandle: path,
        target: to,
        ariaLabel: label,
        className: classOnWay(way !== undefined, isOnWay),
        markerEnd: { type: MarkerType.ArrowClosed, width: 16, height: 16 },
        ...(isOnWay ? { zIndex: 1 } : {}),
      };
    };
    const begins = Object.entries(shown.entries)
      .filter(([, to]) => Object.hasOwn(shown.nodes, to))
      .map(([from, to]) => edge(from, "entry", to, `${t("flow.number", { number: number(from) })} → ${stepName(to)}`));
    const goes = Object.entries(shown.nodes).flatMap(([id, step]) =>
      outputsOf(step)
        .filter(({ next }) => Object.hasOwn(shown.nodes, next))
        .map((output) => edge(id, output.path, output.next, `${step.name}, ${when(output)} → ${stepName(output.next)}`)),
    );
    return [...begins, ...goes];
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- words follow the language and the names
  }, [shown, way, type, t]);
}

function classOnWay(isTested: boolean, isOnWay: boolean): string {
  if (!isTested) return "";
  return (isOnWay ? classes["on"] : classes["off"]) ?? "";
}
