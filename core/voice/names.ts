/** "Amina, Joseph and Sanne". */
export const names = (people: readonly string[], and: string): string =>
  people.length < 2 ? people.join("") : `${people.slice(0, -1).join(", ")} ${and} ${people.at(-1)}`;
