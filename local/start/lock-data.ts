import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { CloudError } from "../cloud/cloud-error.ts";

export interface DataLock {
  release(): void;
}

/**
 * Takes a data folder for this process alone. The lock is the operating system's (a locked file), so it ends with the process,
 * however that ends. Throws DATA_IN_USE, or DATA_DAMAGED when the folder cannot be one.
 */
export async function lockData(folder: string): Promise<DataLock> {
  const pidFile = join(folder, "pid");
  let database: DatabaseSync;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    database = new DatabaseSync(join(folder, "lock"));
  } catch (error) {
    throw new CloudError(
      "DATA_DAMAGED",
      `it is not a folder that can be written (${error instanceof Error ? error.message : String(error)}).`,
      error,
    );
  }
  try {
    database.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
  } catch (error) {
    database.close();
    if (!String(error).includes("locked"))
      throw new CloudError("DATA_DAMAGED", `the file lock in it cannot be used (${String(error)}).`, error);
    const pid = (await readFile(pidFile, "utf8").catch(() => "")).trim();
    throw new CloudError(
      "DATA_IN_USE",
      `Another Simu is running on the data folder ${folder}${pid === "" ? "" : ` (process ${pid})`}.`,
      error,
    );
  }
  await writeFile(pidFile, `${process.pid}\n`);
  return { release: () => database.close() };
}
