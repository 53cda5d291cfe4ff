import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

const SKIPPED = new Set(["dist", "node_modules"]);

/** One hash over the names and contents of files and folders, in a fixed order. What does not exist counts as empty. */
export async function sourcesHash(root: string, paths: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const path of paths) {
    for (const file of await filesUnder(root, path)) {
      hash.update(`${file}\0`);
      hash.update(await readFile(join(root, file)));
    }
  }
  return hash.digest("hex");
}

async function filesUnder(root: string, path: string): Promise<string[]> {
  const entries = await readdir(join(root, path), { withFileTypes: true }).catch(() => undefined);
  if (entries === undefined) return (await readFile(join(root, path)).catch(() => undefined)) === undefined ? [] : [path];
  const found: string[] = [];
  for (const entry of entries.toSorted((left, right) => (left.name < right.name ? -1 : 1))) {
    if (SKIPPED.has(entry.name)) continue;
    found.push(...(entry.isDirectory() ? await filesUnder(root, join(path, entry.name)) : [join(path, entry.name)]));
  }
  return found;
}
