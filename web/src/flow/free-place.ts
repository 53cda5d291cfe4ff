import type { Place } from "./changes.ts";

/** Pixels. */
export const CARD_WIDTH = 248;
const ROOM = 16;
const HEIGHT = 132;

/** The nearest place below where no card lies. */
export function freePlace(wanted: Place, taken: readonly Place[]): Place {
  const lies = ({ x, y }: Place) => taken.some((other) => Math.abs(other.x - x) < CARD_WIDTH + ROOM && Math.abs(other.y - y) < HEIGHT);
  let place = wanted;
  for (let tries = 0; tries < 500 && lies(place); tries++) place = { x: place.x, y: place.y + 44 };
  return place;
}
