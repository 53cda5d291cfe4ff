/** The embedded cloud in a process of its own, so that it can be killed as a power cut would. */
import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { CloudOptions } from "../../local/cloud/cloud.ts";

export type Settings = Pick<CloudOptions, "assembly" | "dataDir" | "port" | "parameters"> & {
  readonly carrierSecret: string;
  readonly users: readonly { readonly email: string; readonly password: string; readonly attributes: { readonly name: string } }[];
};

/** Resolves when the cloud answers. */
export async function startCloudProcess(folder: string, { carrierSecret, users, ...options }: Settings): Promise<ChildProcess> {
  const script = join(folder, "cloud.mjs");
  const module = JSON.stringify(join(import.meta.dirname, "../../local/cloud/start-cloud.ts"));
  await writeFile(
    script,
    `const { startCloud } = await import(${module});
     const options = ${JSON.stringify(options)};
     const secrets = [{ secret: /carriersecret/i, value: ${JSON.stringify(carrierSecret)} }];
     const cloud = await startCloud({ ...options, secrets, warm: true });
     for (const user of ${JSON.stringify(users)}) await cloud.identity.ensureUser(user);
     process.send("up");`,
  );
  const child = fork(script, { execPath: process.execPath, execArgv: [] });
  await once(child, "message");
  return child;
}

export async function kill9(child: ChildProcess): Promise<void> {
  child.kill("SIGKILL");
  await once(child, "exit");
}
