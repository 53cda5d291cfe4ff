import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import * as z from "zod";
import { CloudError } from "../cloud-error.ts";

/** How far a stream has been handled: the last sequence number by shard; `null` for a shard that is done. */
export type Checkpoint = Record<string, string | null>;

export interface CheckpointFile {
  read(): Promise<Checkpoint>;
  write(checkpoint: Checkpoint): Promise<void>;
}

/** @param file where it is kept; without it in memory. Throws DATA_DAMAGED when the file is not what was written. */
export function checkpointFile(file: string | undefined): CheckpointFile {
  if (file === undefined) {
    let held: Checkpoint = {};
    return { read: async () => ({ ...held }), write: async (checkpoint) => void (held = { ...checkpoint }) };
  }
  return {
    async read() {
      const text = await readFile(file, "utf8").catch(() => undefined);
      if (text === undefined) return {};
      try {
        return z.record(z.string(), z.string().nullable()).parse(JSON.parse(text));
      } catch (error) {
        throw new CloudError("DATA_DAMAGED", `${file} cannot be read.`, error);
      }
    },
    async write(checkpoint) {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(`${file}.new`, JSON.stringify(checkpoint));
      await rename(`${file}.new`, file);
    },
  };
}
