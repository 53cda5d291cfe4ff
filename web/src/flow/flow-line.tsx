/** A line of the drawn flow. */
import { BaseEdge, type EdgeProps } from "@xyflow/react";
import { use } from "react";
import { CardBoxes } from "./card-boxes.ts";
import { curvePath, roundedPath, routeAround } from "./line-route.ts";

/** Lines to so many different steps run beside each other before two run on each other. */
const LANES = 3;
const LANE = 7;

export function FlowLine({ id, target, sourceX, sourceY, targetX, targetY, markerEnd, interactionWidth }: EdgeProps) {
  const boxes = use(CardBoxes);
  const [from, to] = [
    { x: sourceX, y: sourceY },
    { x: targetX, y: targetY },
  ];
  const corners = routeAround(from, to, boxes, laneOf(target) * LANE);
  return (
    <BaseEdge
      id={id}
      path={corners === undefined ? curvePath(from, to) : roundedPath(corners)}
      {...(markerEnd === undefined ? {} : { markerEnd })}
      {...(interactionWidth === undefined ? {} : { interactionWidth })}
    />
  );
}

/** Lines that lead to the same step join. */
const laneOf = (target: string): number =>
  Array.from(target, (letter) => letter.codePointAt(0) ?? 0).reduce((sum, code) => sum + code, 0) % LANES;
