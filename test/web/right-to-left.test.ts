/** Pages are laid out along the text, so that a language written from right to left needs no second style sheet. */
import { readFile } from "node:fs/promises";
import { globSync } from "node:fs";
import { expect, test } from "vitest";

/** Declarations that name a side of the screen instead of a side of the text. */
const PHYSICAL = [
  /(margin|padding|border|inset)-(left|right)\b/,
  /(^|[\s;{])(left|right)\s*:/,
  /border-(top|bottom)-(left|right)-radius/,
  /(text-align|float|clear)\s*:\s*(left|right)\b/,
];

/** Four values whose second and fourth differ. */
const LOPSIDED = /(?:margin|padding|inset|border-width): *\S+ +(\S+) +\S+ +([^\s;]+) *;/g;

test.each(globSync("web/src/**/*.css"))("%s", async (file) => {
  const css = (await readFile(file, "utf8")).replaceAll(/\/\*[\s\S]*?\*\//g, "");
  expect(PHYSICAL.flatMap((pattern) => pattern.exec(css)?.[0] ?? [])).toEqual([]);
  expect([...css.matchAll(LOPSIDED)].filter(([, second, fourth]) => second !== fourth).map(([text]) => text)).toEqual([]);
});
