import * as fc from "fast-check";
import { expect, test } from "vitest";
import { panBy } from "../../../web/src/flow/pan-by.ts";

const room = { width: 800, height: 600 };
const card = { width: 250, height: 150 };

test("a card that is seen whole stays where it is; another comes in by the way that is shortest", () => {
  expect(panBy({ x: 24, y: 426, ...card }, room)).toEqual({ x: 0, y: 0 });
  expect(panBy({ x: -300, y: 200, ...card }, room)).toEqual({ x: 324, y: 0 });
  expect(panBy({ x: 700, y: 590, ...card }, room)).toEqual({ x: -174, y: -164 });
});

test("of a card that is larger than the room its beginning is seen", () => {
  expect(panBy({ x: -100, y: 300, width: 2000, height: 100 }, room)).toEqual({ x: 124, y: 0 });
});

test("afterwards it is seen, and nothing more has to be moved", () => {
  const anywhere = fc.integer({ min: -5000, max: 5000 });
  fc.assert(
    fc.property(anywhere, anywhere, (x, y) => {
      const by = panBy({ x, y, ...card }, room);
      const there = { x: x + by.x, y: y + by.y };
      expect(there.x >= 0 && there.x + card.width <= room.width && there.y >= 0 && there.y + card.height <= room.height).toBe(true);
      expect(panBy({ ...there, ...card }, room)).toEqual({ x: 0, y: 0 });
    }),
  );
});
