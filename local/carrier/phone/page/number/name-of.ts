import type { Directory } from "../phone/phone-state.ts";

/** Whose number it is, where the carrier knows. */
export function nameOf(address: string, { persons, numbers }: Directory): string | undefined {
  return (
    persons.find((person) => person.address === address && person.withheld !== true)?.name ??
    numbers.find(({ number, name }) => number === address && name !== number)?.name
  );
}
