/** From the start of a process to its first TwiML, cold: the deployed bundle with its calls of the table and the secret, beside others. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { deployedEnvironment } from "./deployed-environment.ts";
import { median, type Row } from "./row.ts";

export interface Started {
  readonly program: (name: string) => string;
  /** Path of the deployed control bundle. */
  readonly bundle: string;
  /** Port of the stand-in for AWS. */
  readonly database: number;
}

export async function measureStart({ program, bundle, database }: Started, rounds: number): Promise<Row[]> {
  const env = deployedEnvironment(database);
  const [empty, ours, express]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < rounds; round++) {
    empty.push(await start([program("empty")], env, ""));
    ours.push(await start([program("first-answer"), bundle], env, "</Response>"));
    express.push(await start([program("first-answer-express")], env, "</Response>"));
  }
  console.log(
    `  empty: ${median(empty).toFixed(0)} ms, ours: ${median(ours).toFixed(0)} ms, express + twilio: ${median(express).toFixed(0)} ms`,
  );
  const ratio = (to: readonly number[]) => median(ours.map((ms, round) => ms / (to[round] ?? Number.NaN)));
  return [
    {
      name: "process start to first TwiML with its database calls: ours / empty Node process",
      value: ratio(empty),
      limit: 2.8,
      bar: "at most",
    },
    {
      name: "process start to first TwiML: ours with its database calls / express + twilio without",
      value: ratio(express),
      limit: 0.4,
      bar: "at most",
    },
  ];
}

/** @returns milliseconds from start to end of a process whose last words are these */
async function start(args: readonly string[], env: Readonly<Record<string, string>>, words: string): Promise<number> {
  const began = performance.now();
  const child = spawn(process.execPath, [...args], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, NODE_ENV: "production", ...env },
  });
  const exited = once(child, "exit").then(() => performance.now() - began);
  const said = await text(child.stderr);
  if (!said.endsWith(words) || (words !== "" && !said.includes("Press 1 for sales"))) throw new Error(`${args.join(" ")} said: ${said}`);
  return exited;
}
