/** Draws a flow by itself: calls go from left to right. */
import { Graph, layout } from "@dagrejs/dagre";
import type { PlanNode } from "../../../core/voice/dial-plan.ts";
import type { Place } from "./changes.ts";
import { valueOf, type FlowDocument } from "./document.ts";
import { CARD_WIDTH, freePlace } from "./free-place.ts";
import { outputsOf } from "./outputs.ts";

const HEAD = 72;
const ROW = 28;
const cardHeight = (outputs: number): number => HEAD + outputs * ROW + (outputs > 0 ? 8 : 0);

type Drawn = Pick<FlowDocument, "nodes" | "entries">;

/** Places for all steps. */
export function autoLayout({ nodes, entries }: Drawn): Record<string, Place> {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: "LR", nodesep: 32, ranksep: 80, marginx: 0, marginy: 0 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const number of Object.keys(entries)) graph.setNode(number, { width: CARD_WIDTH, height: HEAD });
  const steps = asCallsReach({ nodes, entries });
  for (const [id, step] of steps) graph.setNode(id, { width: CARD_WIDTH, height: cardHeight(outputsOf(step).length) });
  for (const [number, step] of Object.entries(entries)) if (Object.hasOwn(nodes, step)) graph.setEdge(number, step, { weight: 3 }, "entry");
  for (const [id, step] of steps)
    for (const { path, next } of outputsOf(step)) if (Object.hasOwn(nodes, next) && next !== id) graph.setEdge(id, next, {}, path);
  layout(graph);
  return Object.fromEntries(
    Object.keys(nodes).map((id) => {
      const { x = 0, y = 0, width = 0, height = 0 } = graph.node(id);
      return [id, { x: Math.round(x - width / 2), y: Math.round(y - height / 2) }];
    }),
  );
}

/** The steps in the order in which calls may come to them, first outputs first: dagre keeps to it where nothing speaks against it. */
function asCallsReach({ nodes, entries }: Drawn): readonly (readonly [string, PlanNode])[] {
  const reached = new Map<string, PlanNode>();
  const waiting = [...Object.keys(nodes).toReversed(), ...Object.values(entries).toReversed()];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const step = valueOf(nodes, id);
    if (step === undefined || reached.has(id)) continue;
    reached.set(id, step);
    waiting.push(
      ...outputsOf(step)
        .map(({ next }) => next)
        .toReversed(),
    );
  }
  return [...reached];
}

/** Places for the steps that have none: all as they are drawn by themselves, or beside what others have placed already. */
export function placesForNew(document: FlowDocument): Record<string, Place> {
  const missing = Object.keys(document.nodes).filter((id) => valueOf(document.positions, id) === undefined);
  if (missing.length === 0) return {};
  const drawn = autoLayout(document);
  if (missing.length === Object.keys(document.nodes).length) return drawn;
  const taken = Object.entries(document.positions).flatMap(([id, place]) => (id in document.nodes ? [place] : []));
  const places: Record<string, Place> = {};
  for (const id of missing) {
    const place = freePlace(drawn[id] ?? { x: 0, y: 0 }, taken);
    taken.push(place);
    places[id] = place;
  }
  return places;
}

/** Numbers stand in a column of their own, each beside the step that it leads to. */
export function numberPlaces({ nodes, entries, positions }: FlowDocument): ReadonlyMap<string, Place> {
  const steps = Object.entries(positions).filter(([id]) => Object.hasOwn(nodes, id));
  const left = (steps.length === 0 ? 0 : Math.min(...steps.map(([, { x }]) => x))) - CARD_WIDTH - 80;
  const wanted = Object.entries(entries).map(([number, step]) => ({ number, y: valueOf(positions, step)?.y ?? 0 }));
  const places = new Map<string, Place>();
  let below = Number.NEGATIVE_INFINITY;
  for (const { number, y } of wanted.toSorted((a, b) => a.y - b.y)) {
    const at = Math.max(y, below);
    places.set(number, { x: left, y: at });
    below = at + 104;
  }
  return places;
}
