import type { Box, Point } from "./line-route.ts";

/** Between the card and the edge of the drawing (pixels). */
const MARGIN = 24;

/** How far the drawing has to be moved for a card to be seen whole: nothing when it is, and its beginning when it is too large. */
export function panBy(card: Box, room: Pick<Box, "width" | "height">): Point {
  return { x: along(card.x, card.width, room.width), y: along(card.y, card.height, room.height) };
}

function along(begin: number, size: number, room: number): number {
  const [first, last] = [MARGIN, room - MARGIN - size];
  if (begin < first || last < first) return first - begin;
  return begin > last ? last - begin : 0;
}
