/** Processor time of one webhook in the handler itself, beside what the twilio package alone takes for one. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { median, type Row } from "./row.ts";

const run = promisify(execFile);

export async function measureOwnCpu(program: (name: string) => string, rounds: number): Promise<Row[]> {
  const costOf = async (name: string) => Number((await run(process.execPath, [program(name)], { maxBuffer: 1e9 })).stderr);
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    ours.push(await costOf("cpu-ours"));
    theirs.push(await costOf("cpu-twilio"));
  }
  console.log(`  handler: ${median(ours).toFixed(1)} µs; twilio's validateRequest + VoiceResponse: ${median(theirs).toFixed(1)} µs`);
  const value = median(ours.map((cost, round) => cost / (theirs[round] ?? Number.NaN)));
  return [
    {
      name: "processor time of a webhook: whole handler / twilio validateRequest + VoiceResponse alone",
      value,
      limit: 0.9,
      bar: "at most",
    },
  ];
}
