export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** How far the line rises above cards that stand side by side. */
const RISE = 36;
/** Cards whose tops differ by no more stand in one row. */
const SAME_ROW = 40;

/** An SVG path between two cards: over their tops in one row, else down from the upper one. */
export function cablePath(one: Box, other: Box): string {
  const [a, b] = one.top <= other.top ? [one, other] : [other, one];
  const [ax, bx] = [a.left + a.width / 2, b.left + b.width / 2];
  if (b.top - a.top <= SAME_ROW) return `M${ax} ${a.top} C${ax} ${a.top - RISE} ${bx} ${b.top - RISE} ${bx} ${b.top}`;
  const bottom = a.top + a.height;
  const middle = (bottom + b.top) / 2;
  return `M${ax} ${bottom} C${ax} ${middle} ${bx} ${middle} ${bx} ${b.top}`;
}
