/** Brings a card into sight, by as little as it takes: what was chosen in a list, or where a test call is, may lie outside of what is drawn. */
import { useReducedMotion } from "@mantine/hooks";
import { useReactFlow, useStore, useStoreApi } from "@xyflow/react";
import { useEffect } from "react";
import { panBy } from "./pan-by.ts";

/** @param id of the card; when it changes, or the room for the drawing does (a panel opens), it is looked after once */
export function useInSight(id: string | undefined): void {
  const store = useStoreApi();
  const { setViewport } = useReactFlow();
  const isStill = useReducedMotion();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const isMeasured = useStore((state) => id !== undefined && state.nodeLookup.get(id)?.measured.height !== undefined);
  useEffect(() => {
    const { nodeLookup, transform } = store.getState();
    const node = id === undefined ? undefined : nodeLookup.get(id);
    // Who drags a card sees it.
    if (node === undefined || !isMeasured || node.dragging === true) return;
    const [x, y, zoom] = transform;
    const at = node.internals.positionAbsolute;
    const card = {
      x: at.x * zoom + x,
      y: at.y * zoom + y,
      width: (node.measured.width ?? 0) * zoom,
      height: (node.measured.height ?? 0) * zoom,
    };
    const by = panBy(card, { width, height });
    if (by.x !== 0 || by.y !== 0) void setViewport({ x: x + by.x, y: y + by.y, zoom }, { duration: isStill ? 0 : 200 });
  }, [id, width, height, isMeasured, isStill, store, setViewport]);
}
