/**
 * `npm run bench`: Simu beside its peers, in one run on this machine. Only the ratios mean anything elsewhere. Prints a table,
 * writes bench-results.json, and ends with an error when a bar is missed. Names as arguments choose what is measured.
 */
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { buildPrograms } from "./build-programs.ts";
import { measureCallCost } from "./call-cost.ts";
import { deployedBundle } from "./deployed-bundle.ts";
import { measureOwnCpu } from "./own-cpu.ts";
import { measureStart } from "./process-start.ts";
import { measureRecordingCopy } from "./recording-copy.ts";
import { countRegistration } from "./registration.ts";
import { isMet, type Row } from "./row.ts";
import { startProgram } from "./start-program.ts";
import { measureSweep } from "./sweep.ts";
import { measureThroughput } from "./throughput.ts";

const folder = await mkdtemp(join(tmpdir(), "simu-bench-"));
const program = await buildPrograms(join(folder, "programs"));
const bundle = await deployedBundle();
const database = await startProgram(program("database"));

const measures: Readonly<Record<string, () => Promise<Row[]>>> = {
  bundle: async () => [{ name: "voice bundle, KB", value: (await stat(bundle)).size / 1024, limit: 120, bar: "at most" }],
  cost: measureCallCost,
  start: () => measureStart({ program, bundle, database: database.port }, 15),
  cpu: () => measureOwnCpu(program, 7),
  throughput: () => measureThroughput(program, database.port, 7),
  registration: countRegistration,
  sweep: measureSweep,
  recordings: async () => (await measureRecordingCopy()).rows,
};

const chosen = process.argv.slice(2);
const rows: Row[] = [];
try {
  for (const [name, measure] of Object.entries(measures)) {
    if (chosen.length > 0 && !chosen.includes(name)) continue;
    console.log(name);
    rows.push(...(await measure()));
  }
} finally {
  await database.stop();
  await rm(folder, { recursive: true, force: true });
}

console.table(
  rows.map((row) => ({
    what: row.name,
    value: Number(row.value.toFixed(3)),
    bar: `${row.bar} ${row.limit}`,
    met: isMet(row) ? "yes" : "NO",
  })),
);
const machine = { node: process.version, processors: cpus().length, model: cpus()[0]?.model };
await writeFile(
  "bench-results.json",
  `${JSON.stringify({ at: new Date().toISOString(), machine, rows: rows.map((row) => ({ ...row, met: isMet(row) })) }, undefined, 2)}\n`,
);
if (!rows.every(isMet)) process.exitCode = 1;
