/** A line of the drawn flow. */
import { BaseEdge, getBezierPath, Position, useStore, type EdgeProps, type ReactFlowState } from "@xyflow/react";
import { roundedPath, routeAround, type Box } from "./line-route.ts";

/** Lines to so many different steps run beside each other before two run on each other. */
const LANES = 3;
const LANE = 7;

export function FlowLine({ id, target, sourceX, sourceY, targetX, targetY, markerEnd, interactionWidth }: EdgeProps) {
  const boxes = useStore(boxesOf, areSame);
  const corners = routeAround({ x: sourceX, y: sourceY }, { x: targetX, y: targetY }, boxes, laneOf(target) * LANE);
  const [curve] = getBezierPath({ sourceX, sourceY, sourcePosition: Position.Right, targetX, targetY, targetPosition: Position.Left });
  const path = corners === undefined ? curve : roundedPath(corners);
  return (
    <BaseEdge
      id={id}
      path={path}
      {...(markerEnd === undefined ? {} : { markerEnd })}
      {...(interactionWidth === undefined ? {} : { interactionWidth })}
    />
  );
}

const boxesOf = ({ nodes, nodeLookup }: ReactFlowState): readonly Box[] =>
  nodes.flatMap(({ id }) => {
    const node = nodeLookup.get(id);
    const { width, height } = node?.measured ?? {};
    return node === undefined || width === undefined || height === undefined ? [] : [{ ...node.internals.positionAbsolute, width, height }];
  });

const areSame = (a: readonly Box[], b: readonly Box[]): boolean =>
  a.length === b.length &&
  a.every(({ x, y, width, height }, index) => {
    const other = b[index];
    return other?.x === x && other.y === y && other.width === width && other.height === height;
  });

/** Lines that lead to the same step join. */
const laneOf = (target: string): number =>
  Array.from(target, (letter) => letter.codePointAt(0) ?? 0).reduce((sum, code) => sum + code, 0) % LANES;
