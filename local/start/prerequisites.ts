import { execFile } from "node:child_process";
import { isFree } from "../cloud/is-free.ts";
import { CloudError } from "../cloud/cloud-error.ts";
import type { StartOptions } from "./options.ts";

const JAVA = 17;

/** Checks what must be there before anything is built: Java, and the ports. Throws JAVA_MISSING or PORT_BUSY. */
export async function checkPrerequisites(options: StartOptions): Promise<void> {
  await Promise.all([
    checkJava(),
    checkPort(options.port, "--port", "the account"),
    checkPort(options.carrierPort, "--carrier-port", "the carrier"),
  ]);
}

async function checkJava(): Promise<void> {
  const text = await new Promise<string | undefined>((resolve) => {
    execFile("java", ["-version"], (error, _out, err) => resolve(error === null ? err : undefined));
  });
  if (text === undefined)
    throw new CloudError("JAVA_MISSING", `Java ${JAVA} or newer is needed for the embedded database, and there is none.`);
  // "17.0.15", or "1.8.0" as releases before 9 called themselves.
  const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(text) ?? [];
  const major = Number(first === "1" ? second : first);
  if (!(major >= JAVA))
    throw new CloudError(
      "JAVA_MISSING",
      `Java ${JAVA} or newer is needed for the embedded database, and this is Java ${Number.isNaN(major) ? "of unknown version" : major}.`,
    );
}

async function checkPort(port: number, option: string, whose: string): Promise<void> {
  if (port === 0 || (await isFree(port))) return;
  throw new CloudError(
    "PORT_BUSY",
    `Port ${port}, meant for ${whose}, is taken by another program. Stop that one, or choose another port: npm start -- ${option} ${port + 10}`,
  );
}
