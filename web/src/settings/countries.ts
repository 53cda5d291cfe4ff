/** The countries of the world, by their names in the reader's language: those that the browser has a name for. */
const LETTERS = Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
/** Named, and no countries: groups of them, and codes for tests. */
const NONE: ReadonlySet<string> = new Set(["EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"]);

export function countries(reader: string): readonly { readonly code: string; readonly name: string }[] {
  const names = new Intl.DisplayNames(reader, { type: "region", fallback: "none" });
  return LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
    .flatMap((code) => {
      const name = NONE.has(code) ? undefined : names.of(code);
      return name === undefined ? [] : [{ code, name }];
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, reader));
}
