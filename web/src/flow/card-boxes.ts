/** Where the drawn cards lie: worked out once for all lines that go around them. */
import type { Node } from "@xyflow/react";
import { createContext } from "react";
import type { Box } from "./line-route.ts";

export const CardBoxes = createContext<readonly Box[]>([]);

/** Of those that were measured. */
export const boxesOf = (nodes: readonly Node[]): readonly Box[] =>
  nodes.flatMap(({ position, measured: { width, height } = {} }) =>
    width === undefined || height === undefined ? [] : [{ ...position, width, height }],
  );
