import { fork } from "node:child_process";
import { once } from "node:events";
import * as z from "zod/mini";

export interface Program {
  readonly port: number;
  /** Processor time it has used so far (user and system), in microseconds. */
  cpu(): Promise<number>;
  stop(): Promise<void>;
}

const portSchema = z.object({ port: z.number() });
const cpuSchema = z.object({ cpuMicroseconds: z.number() });

/** Starts a program and waits until it says its port; what it logs goes nowhere, as in Lambda it would go elsewhere. */
export async function startProgram(
  path: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<Program> {
  const child = fork(path, [...args], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    env: { ...process.env, NODE_ENV: "production", ...env },
  });
  const exited = once(child, "exit");
  const hear = async (): Promise<unknown> => {
    const heard: unknown[] = await Promise.race([once(child, "message"), exited.then(() => [])]);
    if (heard.length === 0) throw new Error(`${path} has ended`);
    return heard[0];
  };
  const { port } = portSchema.parse(await hear());
  return {
    port,
    async cpu() {
      child.send("cpu");
      return cpuSchema.parse(await hear()).cpuMicroseconds;
    },
    async stop() {
      child.kill();
      await exited;
    },
  };
}
