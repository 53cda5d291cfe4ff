import { readdir, readFile, rename, stat } from "node:fs/promises";
import { join } from "node:path";

/**
 * Puts aside objects whose writing was cut off by a kill: their description is broken or their data is shorter than it says.
 * Nobody was told that they were stored. They are renamed to `….unfinished`, never deleted.
 */
export async function setAsideUnfinished(folder: string): Promise<void> {
  const files = await readdir(folder, { recursive: true }).catch(() => []);
  for (const file of files) {
    if (!file.endsWith(".meta.json")) continue;
    const meta = join(folder, file);
    if (!(await isWhole(meta))) await rename(meta, `${meta}.unfinished`);
  }
}

async function isWhole(meta: string): Promise<boolean> {
  try {
    JSON.parse(await readFile(meta, "utf8"));
    await stat(meta.replace(/\.meta\.json$/, ".data"));
    return true;
  } catch {
    return false;
  }
}
