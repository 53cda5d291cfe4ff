/** Simu as a newcomer starts it: `npm start` in a process of its own, on any free ports. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";

const START = join(import.meta.dirname, "../../local/start.js");

const endpointsSchema = z.object({
  accountUrl: z.string(),
  publicBaseUrl: z.string(),
  carrierBaseUrl: z.string(),
  phoneUrl: z.string(),
  mailUrl: z.string(),
  accountSid: z.string(),
  authToken: z.string(),
  numbers: z.array(z.object({ number: z.string(), tenant: z.string() })),
  signIns: z.array(z.object({ email: z.string(), password: z.string(), role: z.string(), tenant: z.string().nullable() })),
});
type Endpoints = z.infer<typeof endpointsSchema>;

export interface RunningSimu extends Endpoints {
  /** What it printed so far. */
  readonly output: () => string;
  /** Ctrl-C; answers the exit code. */
  stop(): Promise<number | null>;
  /** kill -9. */
  kill(): Promise<void>;
}

/** @throws with what it printed, when it ends before it is up */
export async function startSimu(data: string, options: readonly string[] = []): Promise<RunningSimu> {
  const child = spawn(process.execPath, [START, "--port", "0", "--carrier-port", "0", "--data", data, ...options]);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  await up(child, () => output);
  const endpoints = endpointsSchema.parse(JSON.parse(await readFile(join(data, "endpoints.json"), "utf8")));
  return {
    ...endpoints,
    output: () => output,
    async stop() {
      if (child.exitCode !== null) return child.exitCode;
      child.kill("SIGINT");
      await once(child, "exit");
      return child.exitCode;
    },
    async kill() {
      child.kill("SIGKILL");
      await once(child, "exit");
    },
  };
}

/** Up when the last line of the table is there. */
async function up(child: ChildProcess, output: () => string): Promise<void> {
  while (!output().includes("Ctrl-C")) {
    if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}:\n${output()}`);
    // oxlint-disable-next-line no-await-in-loop -- until it is up
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
