import type { PeopleView } from "../../../core/account/api/people.ts";

/** "Amina, Joseph": in the order in which they are rung. */
export const namesIn = ({ people }: PeopleView, extensions: readonly string[]): string =>
  extensions.map((extension) => people.find((person) => person.extension === extension)?.name ?? extension).join(", ");
