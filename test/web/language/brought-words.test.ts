/** A page says only what it brought, what is brought around it, or what every page may say. */
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { pageWords } from "../../../web/src/language/page-words.ts";
import { leaves } from "./leaves.ts";

const SOURCES = join(import.meta.dirname, "../../../web/src");
const TEXTS = new Map(
  readdirSync(SOURCES, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => [join(SOURCES, name), readFileSync(join(SOURCES, name), "utf8")]),
);
/** Files by the functions that fetch them: some are also called ahead of time. */
const LOADERS = new Map(
  [...TEXTS].flatMap(([file, text]) =>
    [...text.matchAll(/const (\w+) = \(\) => import\("([^"]+)"\)/g)].map(
      ([, name, path = ""]) => [name, join(dirname(file), path)] as const,
    ),
  ),
);
const entries = Object.entries(pageWords.en).map(async ([area, load]) => leaves(await load(), `${area}.`).map(([key]) => key));
const KEYS = (await Promise.all(entries)).flat();

/** A part that is fetched when it is shown: its file, and the areas whose words it brings. */
interface OnDemand {
  readonly file: string;
  readonly brings: readonly string[];
}

interface Source {
  readonly imports: readonly string[];
  readonly onDemand: readonly OnDemand[];
  /** Areas whose words it says. */
  readonly says: readonly string[];
}

const ON_DEMAND = /= onDemand\(\s*async \(\) => \(await (?:import\("([^"]+)"\)|(\w+)\(\))\)\.\w+((?:,\s*"\w+")*),?\s*\)/g;

function read(file: string): Source {
  const text = TEXTS.get(file);
  if (text === undefined) throw new Error(`Nothing is known of ${file}`);
  const at = (path: string): string => join(dirname(file), path);
  const own = (paths: readonly string[]): readonly string[] => paths.filter((path) => /^\..*\.tsx?$/.test(path)).map(at);
  return {
    imports: own([...text.matchAll(/^(?:import(?! type)|export) [^;]*?from "([^"]+)";$/gms)].map(([, path = ""]) => path)),
    onDemand: [...text.matchAll(ON_DEMAND)].map(([, path = "", loader, words = ""]) => ({
      file: LOADERS.get(loader) ?? at(path),
      brings: [...words.matchAll(/\w+/g)].map(([area]) => area),
    })),
    says: [...new Set([...text.matchAll(/["`](\w+)\.[\w.-]+/g)].flatMap(([said, area = ""]) => (isKey(said.slice(1)) ? [area] : [])))],
  };
}

/** Or the beginning of some: what follows is put in, or chosen by a count. */
const isKey = (said: string): boolean => KEYS.some((key) => key === said || key.startsWith(said.endsWith(".") ? said : `${said}_`));

/** The areas whose words something says without bringing them; `onPart` sees each part that is fetched on its way. */
function needs(file: string, onPart: (part: OnDemand, needed: ReadonlySet<string>) => void): ReadonlySet<string> {
  const needed = new Set<string>();
  const seen = new Set<string>();
  const waiting = [file];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const { imports, onDemand, says } = read(next);
    waiting.push(...imports);
    for (const area of says) needed.add(area);
    for (const part of onDemand) {
      const parts = needs(part.file, onPart);
      onPart(part, parts);
      for (const area of parts) if (!part.brings.includes(area)) needed.add(area);
    }
  }
  return needed;
}

test("each part brings the words that it says, and no others", () => {
  const surplus: string[] = [];
  const parts = new Set<string>();
  const missing = needs(join(SOURCES, "main.tsx"), ({ file, brings }, needed) => {
    parts.add(file);
    for (const area of brings) if (!needed.has(area)) surplus.push(`${file.slice(SOURCES.length)} never says ${area}`);
  });
  expect([...missing], "words that nobody brought").toEqual([]);
  expect(surplus).toEqual([]);
  // Nothing that is fetched was overlooked.
  const written = [...TEXTS.values()].flatMap((text) => [...text.matchAll(/= onDemand\(/g)]);
  expect([...TEXTS.keys()].flatMap((file) => read(file).onDemand)).toHaveLength(written.length);
  expect(parts.size).toBeGreaterThan(15);
});
