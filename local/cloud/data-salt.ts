import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** A random text that belongs to a data folder: credentials are derived from it, so that signed addresses survive a restart. */
export async function dataSalt(dataDir: string | undefined): Promise<string> {
  const fresh = randomBytes(24).toString("base64url");
  if (dataDir === undefined) return fresh;
  const file = join(dataDir, "salt");
  const kept = await readFile(file, "utf8").catch(() => undefined);
  if (kept !== undefined && kept !== "") return kept;
  await mkdir(dataDir, { recursive: true });
  await writeFile(file, fresh, { mode: 0o600 });
  return fresh;
}
