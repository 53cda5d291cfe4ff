/** The flow drawn: by mouse and touch one drags cards and connects handles; with the keyboard one goes from card to card. */
import { ActionIcon, Group } from "@mantine/core";
import { IconFocusCentered, IconMinus, IconPlus, IconSitemap } from "@tabler/icons-react";
import {
  applyNodeChanges,
  MarkerType,
  Panel,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
  type Connection,
  type Edge,
  type Node,
  type NodeChange,
  type ReactFlowInstance,
} from "@xyflow/react";
import "@xyflow/react/dist/base.css";
import { useEffect, useMemo, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { connected, moved, withoutStep, type Place } from "./changes.ts";
import { NOWHERE, valueOf } from "./document.ts";
import { FlowLine } from "./flow-line.tsx";
import { hop, useFlowUi, type FlowUi, type Selection } from "./flow-context.ts";
import { autoLayout, numberPlaces, placesForNew } from "./layout.ts";
import { NumberCard } from "./number-card.tsx";
import { outputsOf } from "./outputs.ts";
import { StepCard } from "./step-card.tsx";
import { useFlowWords } from "./use-flow-words.ts";
import { useInSight } from "./use-in-sight.ts";
import classes from "./graph.module.css";

const NODE_TYPES = { step: StepCard, number: NumberCard };
const EDGE_TYPES = { line: FlowLine };
/** From so many on, only what is in sight is drawn. */
const MANY = 200;

export function FlowGraph() {
  return (
    <ReactFlowProvider>
      <Drawing />
    </ReactFlowProvider>
  );
}

function Drawing() {
  const { t } = useTranslation();
  const ui = useFlowUi();
  usePlacing(ui);
  const { nodes, onNodesChange } = useNodes(ui);
  // Among very many cards looking for a way around them would take too long.
  const edges = useEdges(ui, nodes.length > MANY ? "default" : "line");
  useInSight(selectedId(ui.selected) ?? ui.way?.at);
  const isNumber = (id: string): boolean => Object.hasOwn(ui.shown.entries, id);
  const connect = ({ source, sourceHandle, target }: Connection): void => {
    if (sourceHandle === null || source === target) return;
    ui.edit((document) => connected(document, isNumber(source) ? { number: source } : { step: source, path: sourceHandle }, target));
  };
  const remove = (gone: { readonly nodes: readonly Node[]; readonly edges: readonly Edge[] }): void => {
    const steps = gone.nodes.map(({ id }) => id).filter((id) => !isNumber(id));
    if (steps.length > 0) return ui.edit((document) => steps.reduce(withoutStep, document));
    ui.edit((document) =>
      gone.edges.reduce((changed, { source, sourceHandle }) => {
        const from = isNumber(source) ? { number: source } : { step: source, path: sourceHandle ?? "" };
        return connected(changed, from, NOWHERE);
      }, document),
    );
  };
  return (
    <ReactFlow
      aria-label={t("flow.drawing")}
      className={classes.graph}
      nodes={nodes}
      edges={edges}
      nodeTypes={NODE_TYPES}
      edgeTypes={EDGE_TYPES}
      onNodesChange={onNodesChange}
      onConnect={connect}
      onDelete={remove}
      onNodeClick={(_, { id }) => ui.select(isNumber(id) ? { number: id } : { step: id })}
      onPaneClick={() => ui.select(undefined)}
      nodesConnectable={!ui.isReadOnly}
      nodesDraggable={!ui.isReadOnly}
      deleteKeyCode={ui.isReadOnly ? null : ["Delete", "Backspace"]}
      onlyRenderVisibleElements={nodes.length > MANY}
      minZoom={0.15}
      maxZoom={1.5}
      onInit={(flow) => void beginAtNumbers(flow)}
      proOptions={{ hideAttribution: true }}
    >
      <Panel position="bottom-left">
        <GraphTools />
      </Panel>
    </ReactFlow>
  );
}

const selectedId = (selected: Selection | undefined): string | undefined =>
  selected === undefined ? undefined : "step" in selected ? selected.step : selected.number;

const FIT = { padding: 0.08, maxZoom: 1 };
/** Smaller cannot be read. */
const LEAST_ZOOM = 0.72;

/** All of a small flow; of a large one the beginning, large enough to read. */
async function beginAtNumbers(flow: ReactFlowInstance): Promise<void> {
  await flow.fitView(FIT);
  const { x, y, zoom } = flow.getViewport();
  if (zoom >= LEAST_ZOOM) return;
  const bounds = flow.getNodesBounds(flow.getNodes());
  const middle = (bounds.y + bounds.height / 2) * (zoom - LEAST_ZOOM);
  await flow.setViewport({ x: 24 - bounds.x * LEAST_ZOOM + Math.min(x, 0), y: y + middle, zoom: LEAST_ZOOM });
}

/** Steps that nobody has placed are put where there is room; that is drawn, not saved. */
function usePlacing({ shown, place }: FlowUi): void {
  const missing = Object.keys(shown.nodes).some((id) => valueOf(shown.positions, id) === undefined);
  useEffect(() => {
    if (missing) place(placesForNew(shown));
  }, [missing, shown, place]);
}

function useNodes(ui: FlowUi) {
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

function useEdges({ shown, way }: FlowUi, type: "default" | "line"): Edge[] {
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

function GraphTools() {
  const { t } = useTranslation();
  const ui = useFlowUi();
  const { zoomIn, zoomOut, fitView } = useReactFlow();
  const tidy = (): void => {
    ui.edit((document) => moved(document, autoLayout(document)));
    window.setTimeout(() => void fitView(FIT), 50);
  };
  return (
    <Group gap={4} className={classes.tools}>
      <Tool label={t("flow.tools.zoomOut")} onClick={() => void zoomOut()}>
        <IconMinus size={18} aria-hidden />
      </Tool>
      <Tool label={t("flow.tools.zoomIn")} onClick={() => void zoomIn()}>
        <IconPlus size={18} aria-hidden />
      </Tool>
      <Tool label={t("flow.tools.fit")} onClick={() => void fitView(FIT)}>
        <IconFocusCentered size={18} aria-hidden />
      </Tool>
      {!ui.isReadOnly && (
        <Tool label={t("flow.tools.tidy")} onClick={tidy}>
          <IconSitemap size={18} aria-hidden />
        </Tool>
      )}
    </Group>
  );
}

interface ToolProps {
  readonly label: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function Tool({ label, onClick, children }: ToolProps) {
  return (
    <ActionIcon variant="default" size={36} aria-label={label} title={label} onClick={onClick}>
      {children}
    </ActionIcon>
  );
}
