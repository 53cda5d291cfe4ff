/** Text that a PDF's own fonts can write: Western letters only. Others lose their marks, or become a question mark. */
import type { PDFFont } from "pdf-lib";

const known = new WeakMap<PDFFont, ReadonlySet<number>>();

export function writable(text: string, font: PDFFont): string {
  let letters = known.get(font);
  if (letters === undefined) {
    letters = new Set(font.getCharacterSet());
    known.set(font, letters);
  }
  const can = letters;
  return Array.from(text.replaceAll(/\s/g, " "), (letter) => inLetters(letter, can)).join("");
}

function inLetters(letter: string, letters: ReadonlySet<number>): string {
  if (letters.has(letter.codePointAt(0) ?? 0)) return letter;
  const bare = letter.normalize("NFD").replaceAll(/\p{M}/gu, "");
  return bare !== "" && Array.from(bare).every((each) => letters.has(each.codePointAt(0) ?? 0)) ? bare : "?";
}
