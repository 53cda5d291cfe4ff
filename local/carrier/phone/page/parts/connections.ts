import type { PhoneState } from "../phone/phone-state.ts";

/** Which telephones talk with each other, as pairs of places in the list. */
export function connections(states: readonly PhoneState[]): [number, number][] {
  return states.flatMap(({ call }, from) =>
    states.flatMap((other, to): [number, number][] =>
      from < to && call?.connectedTo === other.call?.id && call?.connectedTo ? [[from, to]] : [],
    ),
  );
}
