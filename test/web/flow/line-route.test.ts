/** Lines of a drawn flow keep clear of its cards. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { PlanNode } from "../../../core/voice/dial-plan.ts";
import { valueOf } from "../../../web/src/flow/document.ts";
import { CARD_WIDTH } from "../../../web/src/flow/free-place.ts";
import { autoLayout, numberPlaces } from "../../../web/src/flow/layout.ts";
import { curvePoint, roundedPath, routeAround, type Box, type Point } from "../../../web/src/flow/line-route.ts";
import { outputsOf } from "../../../web/src/flow/outputs.ts";

const HEAD = 72;
const ROW = 28;

const menu = (nexts: readonly string[], otherwise: string): PlanNode => ({
  kind: "menu",
  name: "Menu",
  prompts: [],
  choices: Object.fromEntries(nexts.map((next, key) => [String(key), { label: `To ${next}`, next }])),
  dialExtensions: false,
  waitSeconds: 5,
  tries: 2,
  wrongKey: [],
  silence: [],
  otherwise,
});

/** A flow of up to a dozen menus that lead anywhere, also back and to themselves. */
const flow = fc.integer({ min: 1, max: 12 }).chain((count) => {
  const id = fc.integer({ min: 0, max: count - 1 }).map((n) => `s${n}`);
  const step = fc.tuple(fc.array(id, { maxLength: 5 }), id).map(([nexts, otherwise]) => menu(nexts, otherwise));
  return fc.record({
    nodes: fc
      .array(step, { minLength: count, maxLength: count })
      .map((steps) => Object.fromEntries(steps.map((each, n) => [`s${n}`, each]))),
    entries: fc.array(id, { minLength: 1, maxLength: 3 }).map((ids) => Object.fromEntries(ids.map((each, n) => [`+2542000000${n}`, each]))),
  });
});

interface Line {
  readonly from: Point;
  readonly to: Point;
}

/** Where the cards lie and the lines begin and end, as the page draws them. */
function drawn({
  nodes,
  entries,
}: {
  readonly nodes: Readonly<Record<string, PlanNode>>;
  readonly entries: Readonly<Record<string, string>>;
}) {
  const positions = autoLayout({ nodes, entries });
  const places = new Map([...Object.entries(positions), ...numberPlaces({ nodes, entries, positions })]);
  const outputs = (id: string) => {
    const step = valueOf(nodes, id);
    return step === undefined ? [{ next: entries[id] ?? "" }] : outputsOf(step);
  };
  const boxes = new Map(
    [...places].map(([id, place]): [string, Box] => {
      const height = valueOf(nodes, id) === undefined ? HEAD : HEAD + outputs(id).length * ROW;
      return [id, { ...place, width: CARD_WIDTH, height }];
    }),
  );
  const lines = [...boxes].flatMap(([id, { x, y, width }]) =>
    outputs(id).flatMap(({ next }, row): Line[] => {
      const target = boxes.get(next);
      const at = valueOf(nodes, id) === undefined ? HEAD / 2 : HEAD + (row + 0.5) * ROW;
      return target === undefined ? [] : [{ from: { x: x + width, y: y + at }, to: { x: target.x, y: target.y + 24 } }];
    }),
  );
  return { boxes: [...boxes.values()], lines };
}

/** Points all along a line, close to each other. */
function along(corners: readonly Point[]): readonly Point[] {
  return corners.flatMap((corner, index) => {
    const next = corners[index + 1] ?? corner;
    return Array.from({ length: 200 }, (_, n) => ({
      x: corner.x + ((next.x - corner.x) * n) / 200,
      y: corner.y + ((next.y - corner.y) * n) / 200,
    }));
  });
}

const isInside = ({ x, y }: Point, box: Box): boolean => x > box.x + 1 && x < box.x + box.width - 1 && y > box.y && y < box.y + box.height;

test("in a flow that draws itself no line runs through a card, wherever steps lead", () => {
  fc.assert(
    fc.property(flow, fc.constantFrom(0, 7, 14), (shown, apart) => {
      const { boxes, lines } = drawn(shown);
      for (const { from, to } of lines) {
        const corners = routeAround(from, to, boxes, apart);
        const points = corners === undefined ? Array.from({ length: 501 }, (_, n) => curvePoint(from, to, n / 500)) : along(corners);
        for (const box of boxes) expect(points.filter((point) => isInside(point, box))).toEqual([]);
      }
    }),
    { numRuns: 300 },
  );
});

const box = (x: number, y: number): Box => ({ x, y, width: 100, height: 80 });

test("a line goes straight over where nothing lies between, around by the nearest side where something does, and back above or below", () => {
  const from = { x: 100, y: 40 };
  expect(routeAround(from, { x: 400, y: 40 }, [box(0, 0), box(400, 0)])).toBeUndefined();
  const level = (boxes: readonly Box[], to: Point) => routeAround(from, to, boxes)?.[2]?.y;
  expect(level([box(0, 0), box(200, 10), box(400, 0)], { x: 400, y: 40 })).toBe(-4);
  expect(level([box(0, 0), box(200, -30), box(400, 0)], { x: 400, y: 40 })).toBe(64);
  expect(level([box(0, 0)], { x: 0, y: 40 })).toBe(-14);
  expect(level([box(0, 0), box(0, -90)], { x: 0, y: 40 })).toBe(94);
});

test("corners are rounded, and lines that are too short for it are not turned inside out", () => {
  const path = roundedPath([
    { x: 0, y: 0 },
    { x: 50, y: 0 },
    { x: 50, y: 6 },
    { x: 90, y: 6 },
  ]);
  expect(path).toBe("M 0 0 L 47 0 Q 50 0 50 3 L 50 3 Q 50 6 53 6 L 90 6");
  expect(
    roundedPath([
      { x: 0, y: 0 },
      { x: 24, y: 0 },
      { x: 24, y: 0 },
      { x: 60, y: 0 },
    ]),
  ).not.toContain("NaN");
});
