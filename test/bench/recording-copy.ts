/** The copy of a recording, against its budgets: memory that does not grow with it, and the rate of a straight pipe. */
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import * as z from "zod/mini";
import { median, type Row } from "./row.ts";

const resultSchema = z.object({ ms: z.number(), bytes: z.number(), peakBytes: z.number() });
type Result = z.infer<typeof resultSchema>;

const FOLDER = join(import.meta.dirname, "recording-copy");
const run = promisify(execFile);

/** Four hours of two channels, and a tenth of it. Rounds are interleaved, medians compared, and every copy's length is checked. */
export async function measureRecordingCopy({ small = 46_000_000, large = 460_000_000, rounds = 3 } = {}): Promise<{ rows: Row[] }> {
  const otherSide = spawn(process.execPath, [join(FOLDER, "other-side.ts")], { stdio: ["ignore", "pipe", "inherit"] });
  try {
    const [url]: unknown[] = await once(createInterface(otherSide.stdout), "line");
    const results: Record<"small" | "large" | "pipe", Result[]> = { small: [], large: [], pipe: [] };
    for (let round = 0; round < rounds; round++) {
      // oxlint-disable no-await-in-loop -- measured one after the other
      results.small.push(await copier("copy", String(url), small));
      results.large.push(await copier("copy", String(url), large));
      results.pipe.push(await copier("pipe", String(url), large));
      // oxlint-enable no-await-in-loop
    }
    const memory = medianOf(results.large, "peakBytes") / medianOf(results.small, "peakBytes");
    const rate = medianOf(results.pipe, "ms") / medianOf(results.large, "ms");
    return {
      rows: [
        { name: `recording copy, peak memory: ${mb(large)} / ${mb(small)}`, value: memory, limit: 1.5, bar: "at most" },
        { name: `recording copy, rate on a 1 Gbit/s link: ours / straight pipe, ${mb(large)}`, value: rate, limit: 0.8, bar: "at least" },
      ],
    };
  } finally {
    otherSide.kill();
  }
}

async function copier(way: "copy" | "pipe", url: string, bytes: number): Promise<Result> {
  const { stdout } = await run(process.execPath, [join(FOLDER, "copier.ts"), way, url, String(bytes)]);
  const result = resultSchema.parse(JSON.parse(stdout));
  if (result.bytes !== bytes) throw new Error(`${way} copied ${result.bytes} bytes of ${bytes}`);
  return result;
}

const medianOf = (results: readonly Result[], name: "ms" | "peakBytes"): number => median(results.map((result) => result[name]));

const mb = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;
