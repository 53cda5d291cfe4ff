/**
 * What a second of processor time answers, ours and the peers', each in a process of its own, asked in turn by another. A busy
 * server's throughput, but not disturbed by who asks or by what else this machine has to do.
 */
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { ask } from "./ask.ts";
import { median, type Row } from "./row.ts";
import { startProgram, type Program } from "./start-program.ts";

const run = promisify(execFile);
const LOAD = join(import.meta.dirname, "programs/load.ts");
const [CONNECTIONS, WARM_UP, COUNTED] = [16, 60_000, 30_000];

/** @param database port of the stand-in for AWS */
export async function measureThroughput(program: (name: string) => string, database: number, rounds: number): Promise<Row[]> {
  const endpoint = `http://127.0.0.1:${database}`;
  const inMemory = await startProgram(program("ours-in-memory"));
  const servers = new Map<string, Program>([
    ["ours, in memory", inMemory],
    ["bare", await startProgram(program("bare"), [await ask(inMemory.port)])],
    ["express", await startProgram(program("express"))],
    ["ours, one read", await startProgram(program("ours-one-read"), [endpoint])],
    ["usual, one read", await startProgram(program("usual-one-read"), [endpoint])],
  ]);
  try {
    const rates = await inTurn(servers, rounds);
    const ratio = (a: string, b: string) => median((rates.get(a) ?? []).map((rate, round) => rate / (rates.get(b)?.[round] ?? Number.NaN)));
    const in1 = "webhooks a second of processor, configuration in memory: ours / ";
    return [
      { name: `${in1}bare node:http that verifies`, value: ratio("ours, in memory", "bare"), limit: 0.75, bar: "at least" },
      { name: `${in1}express + twilio`, value: ratio("ours, in memory", "express"), limit: 2, bar: "at least" },
      {
        name: "webhooks a second of processor, one read: ours / twilio + AWS SDK",
        value: ratio("ours, one read", "usual, one read"),
        limit: 2.8,
        bar: "at least",
      },
    ];
  } finally {
    for (const server of servers.values()) await server.stop();
  }
}

async function inTurn(servers: ReadonlyMap<string, Program>, rounds: number): Promise<Map<string, number[]>> {
  for (const server of servers.values()) {
    await ask(server.port);
    await load(server, WARM_UP);
  }
  const rates = new Map([...servers.keys()].map((name): [string, number[]] => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const [name, server] of servers) rates.get(name)?.push(COUNTED / (await load(server, COUNTED)));
  for (const [name, all] of rates) console.log(`  ${name}: ${Math.round(median(all))} webhooks a second of processor`);
  return rates;
}

/** @returns seconds of processor time that the server took */
async function load(server: Program, webhooks: number): Promise<number> {
  const before = await server.cpu();
  await run(process.execPath, [LOAD, ...[server.port, CONNECTIONS, webhooks].map(String)]);
  return ((await server.cpu()) - before) / 1e6;
}
