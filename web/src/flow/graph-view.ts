/** How much of the flow is seen when it is opened. */
import type { ReactFlowInstance } from "@xyflow/react";

/** All of it. */
export const FIT = { padding: 0.08, maxZoom: 1 };
/** Smaller cannot be read. */
const LEAST_ZOOM = 0.72;

/** All of a small flow; of a large one the beginning, large enough to read. */
export async function beginAtNumbers(flow: ReactFlowInstance): Promise<void> {
  await flow.fitView(FIT);
  const { x, y, zoom } = flow.getViewport();
  if (zoom >= LEAST_ZOOM) return;
  const bounds = flow.getNodesBounds(flow.getNodes());
  const middle = (bounds.y + bounds.height / 2) * (zoom - LEAST_ZOOM);
  await flow.setViewport({ x: 24 - bounds.x * LEAST_ZOOM + Math.min(x, 0), y: y + middle, zoom: LEAST_ZOOM });
}
