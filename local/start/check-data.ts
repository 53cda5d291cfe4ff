import { open, readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { CloudError } from "../cloud/cloud-error.ts";

const DATABASES = ["dynamodb/shared-local-instance.db", "queues/fauxqs.db", "identity/identity.sqlite"];

/** Looks at what an earlier start left, before any engine touches it. Throws DATA_DAMAGED, naming the file; changes nothing. */
export async function checkData(folder: string): Promise<void> {
  for (const name of DATABASES) await checkDatabase(join(folder, name), name);
  for (const name of ["demo.json", ...(await namesIn(folder, "streams"))]) await checkJson(join(folder, name), name);
}

async function checkDatabase(file: string, name: string): Promise<void> {
  const found = await stat(file).catch(() => undefined);
  if (found === undefined) return;
  if (!(await beginsAsDatabase(file, found.size))) throw damaged(name, "it is not a database");
  let result: unknown;
  try {
    const database = new DatabaseSync(file);
    result = database.prepare("PRAGMA quick_check(1)").get()?.["quick_check"];
    database.close();
  } catch (error) {
    throw damaged(name, error instanceof Error ? error.message : String(error));
  }
  if (result !== "ok") throw damaged(name, String(result));
}

/** An empty file is a database without tables. */
async function beginsAsDatabase(file: string, size: number): Promise<boolean> {
  if (size === 0) return true;
  const handle = await open(file);
  const { buffer } = await handle.read(Buffer.alloc(15), 0, 15, 0);
  await handle.close();
  return buffer.toString("latin1") === "SQLite format 3";
}

async function checkJson(file: string, name: string): Promise<void> {
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined) return;
  try {
    JSON.parse(text);
  } catch {
    throw damaged(name, "it is cut off or was changed by hand");
  }
}

async function namesIn(folder: string, sub: string): Promise<string[]> {
  const names = await readdir(join(folder, sub)).catch(() => []);
  return names.filter((name) => name.endsWith(".json")).map((name) => join(sub, name));
}

const damaged = (name: string, how: string) => new CloudError("DATA_DAMAGED", `${name} cannot be read (${how}).`);
