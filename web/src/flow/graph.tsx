/** The flow drawn: by mouse and touch one drags cards and connects handles; with the keyboard one goes from card to card. */
import { Panel, ReactFlow, ReactFlowProvider, type Connection, type Edge, type Node } from "@xyflow/react";
import "@xyflow/react/dist/base.css";
import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { boxesOf, CardBoxes } from "./card-boxes.ts";
import { connected, withoutStep } from "./changes.ts";
import { NOWHERE, valueOf } from "./document.ts";
import { selectedId, useFlowUi, type FlowUi } from "./flow-context.ts";
import { FlowLine } from "./flow-line.tsx";
import { GraphTools } from "./graph-tools.tsx";
import { beginAtNumbers } from "./graph-view.ts";
import { placesForNew } from "./layout.ts";
import { NumberCard } from "./number-card.tsx";
import { StepCard } from "./step-card.tsx";
import { useGraphEdges } from "./use-graph-edges.ts";
import { useGraphNodes } from "./use-graph-nodes.ts";
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
  const [hasBegun, setHasBegun] = useState(false);
  usePlacing(ui);
  const { nodes, onNodesChange } = useGraphNodes(ui);
  const boxes = useMemo(() => boxesOf(nodes), [nodes]);
  // Among very many cards looking for a way around them would take too long.
  const edges = useGraphEdges(ui, nodes.length > MANY ? "default" : "line");
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
    <CardBoxes value={boxes}>
      <ReactFlow
        aria-label={t("flow.drawing")}
        className={classes.graph}
        data-begun={hasBegun || undefined}
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
        onInit={(flow) => void beginAtNumbers(flow).finally(() => setHasBegun(true))}
        proOptions={{ hideAttribution: true }}
      >
        <Panel position="bottom-left">
          <GraphTools />
        </Panel>
      </ReactFlow>
    </CardBoxes>
  );
}

/** Steps that nobody has placed are put where there is room; that is drawn, not saved. */
function usePlacing({ shown, place }: FlowUi): void {
  const missing = Object.keys(shown.nodes).some((id) => valueOf(shown.positions, id) === undefined);
  useEffect(() => {
    if (missing) place(placesForNew(shown));
  }, [missing, shown, place]);
}
