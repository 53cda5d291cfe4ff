import { expect, test } from "vitest";
import { LANGUAGES, languageOf, wordsOf, type Language } from "../../../web/src/language/languages.ts";
import { pageWords } from "../../../web/src/language/page-words.ts";
import { leaves, type Tree } from "./leaves.ts";

/** Everything, also what comes with its page. */
async function all(language: Language): Promise<Tree> {
  const brought = Object.entries(pageWords[language]).map(async ([page, load]) => [page, await load()] as const);
  return { ...(await wordsOf(language)), ...Object.fromEntries(await Promise.all(brought)) };
}
const [english, swahili] = await Promise.all([all("en"), all("sw")]);

/** Blanks put side by side say nothing of their own: `{{day}} {{ranges}}`. */
const hasWords = (text: string): boolean => /\p{L}/u.test(text.replaceAll(/\{\{\w+\}\}/g, ""));

const blanks = (text: string): string[] => (text.match(/\{\{\w+\}\}/g) ?? []).toSorted();

test("both languages say everything, with the same blanks to fill in", () => {
  const said = new Map(leaves(swahili));
  for (const [path, text] of leaves(english)) {
    expect(said.get(path), path).toBeTruthy();
    expect(blanks(said.get(path) ?? ""), path).toEqual(blanks(text));
  }
  expect(said.size).toBe(leaves(english).length);
});

test("nothing but a language's name, the product and shared words is left untranslated", () => {
  const said = new Map(leaves(swahili));
  const untranslated = leaves(english).filter(([path, text]) => said.get(path) === text && hasWords(text));
  expect(untranslated.map(([path]) => path)).toEqual(["product"]);
});

test.each([
  ["sw-KE", "sw"],
  ["EN", "en"],
  ["nl", undefined],
  [null, undefined],
])("the tag %s is the language %s", (tag, language) => expect(languageOf(tag)).toBe(language));

test("each language is fetched by its own name", async () => {
  for (const { code, name } of LANGUAGES) expect((await wordsOf(code)).name).toBe(name);
});
