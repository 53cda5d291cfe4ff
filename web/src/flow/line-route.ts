/** The way of a line from an output of one step to another step: the usual curve where no card lies in it, else around the cards. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** A line leaves and reaches cards straight, so far (pixels). */
const STUB = 24;
/** Between a card and a line that passes it. */
const CLEARANCE = 14;
/** Nearer to a card than this, the curve would seem to belong to it. */
const TOO_NEAR = 6;
/** The curve is looked at as often as this (pixels). */
const SAMPLE = 8;

/**
 * The corners of a line around the cards: out of the output, along one level that no card lies on, into the step. Of all such levels
 * the one that costs the least way up and down.
 * @param from at the right of a card
 * @param to at the left of one
 * @param apart added to the clearance, so that lines that go to different steps do not run on each other
 * @returns undefined where the usual curve meets no card
 */
export function routeAround(from: Point, to: Point, boxes: readonly Box[], apart = 0): readonly Point[] | undefined {
  if (to.x - from.x >= 2 * STUB && isFree(from, to, boxes)) return undefined;
  const [out, into] = [from.x + STUB, to.x - STUB];
  const [left, right] = [Math.min(out, into), Math.max(out, into)];
  const inTheWay = boxes.filter((box) => box.x - TOO_NEAR < right && box.x + box.width + TOO_NEAR > left);
  const levels = [from.y, to.y, ...inTheWay.flatMap(({ y, height }) => [y - CLEARANCE - apart, y + height + CLEARANCE + apart])];
  // Above all of them there is always one.
  const free = levels.filter((level) => inTheWay.every(({ y, height }) => level < y - TOO_NEAR || level > y + height + TOO_NEAR));
  const cost = (level: number) => Math.abs(level - from.y) + Math.abs(level - to.y);
  const level = free.reduce((best, each) => (cost(each) < cost(best) ? each : best));
  return [from, { x: out, y: from.y }, { x: out, y: level }, { x: into, y: level }, { x: into, y: to.y }, to];
}

/** Whether the curve between them meets no card; it leaves and reaches them level. */
function isFree(from: Point, to: Point, boxes: readonly Box[]): boolean {
  const near = boxes.filter((box) => box.x < to.x - 1 && box.x + box.width > from.x + 1);
  if (near.length === 0) return true;
  const samples = Math.ceil((to.x - from.x + Math.abs(to.y - from.y)) / SAMPLE);
  return Array.from({ length: samples - 1 }, (_, index) => curvePoint(from, to, (index + 1) / samples)).every(({ x, y }) =>
    near.every((box) => x < box.x || x > box.x + box.width || y < box.y - TOO_NEAR || y > box.y + box.height + TOO_NEAR),
  );
}

/** On the usual curve; `t` from 0 to 1. */
export function curvePoint(from: Point, to: Point, t: number): Point {
  const middle = (from.x + to.x) / 2;
  const at = (a: number, b: number, c: number, d: number) =>
    (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t ** 2 * c + t ** 3 * d;
  return { x: at(from.x, middle, middle, to.x), y: at(from.y, from.y, to.y, to.y) };
}

/** The usual curve, whose handles lie in the middle: what an SVG path's `d` says. */
export function curvePath(from: Point, to: Point): string {
  const middle = (from.x + to.x) / 2;
  return `M ${from.x} ${from.y} C ${middle} ${from.y} ${middle} ${to.y} ${to.x} ${to.y}`;
}

const RADIUS = 10;

/** Through the corners, each of them rounded: what an SVG path's `d` says. */
export function roundedPath(corners: readonly Point[]): string {
  const [first = { x: 0, y: 0 }, ...rest] = corners;
  let before = first;
  const parts = rest.map((corner, index) => {
    const next = rest[index + 1];
    if (next === undefined) return `L ${corner.x} ${corner.y}`;
    const radius = Math.min(RADIUS, distance(before, corner) / 2, distance(corner, next) / 2);
    const [begin, end] = [towards(corner, before, radius), towards(corner, next, radius)];
    before = corner;
    return `L ${begin.x} ${begin.y} Q ${corner.x} ${corner.y} ${end.x} ${end.y}`;
  });
  return [`M ${first.x} ${first.y}`, ...parts].join(" ");
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

function towards(from: Point, to: Point, by: number): Point {
  const whole = distance(from, to);
  return whole === 0 ? from : { x: from.x + ((to.x - from.x) * by) / whole, y: from.y + ((to.y - from.y) * by) / whole };
}
