/** CDK's command line tool, in a process of its own. It gets no secret: neither as an argument nor in its environment. */
import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod/mini";
import { DeployError } from "../deploy-error.ts";
import type { Cdk, CdkSettings } from "../ports/cdk.ts";

const ROOT = join(import.meta.dirname, "../../..");
const CDK = join(ROOT, "node_modules/aws-cdk/bin/cdk");

export interface CdkOptions {
  /** What is run, instead of CDK. */
  readonly program?: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Told each line that it prints while it deploys. */
  readonly onLine?: (line: string) => void;
}

export function createCdk({ program = CDK, environment, onLine }: CdkOptions): Cdk {
  const { SIMU_CARRIER_TOKEN: _, ...env } = environment;
  const run = (given: readonly string[], isWatched = false) => runProgram([program, ...given], env, isWatched ? onLine : undefined);
  return {
    version: versionOf,
    async deploy(stackName, settings) {
      const parameters = Object.entries(settings.parameters).flatMap(([name, value]) => ["--parameters", `${stackName}:${name}=${value}`]);
      const { code, output } = await run(
        ["deploy", stackName, ...parameters, ...argumentsOf(settings), "--require-approval", "never", "--progress", "events"],
        true,
      );
      if (code !== 0) throw failed("cdk deploy", output);
    },
    async diff(stackName, settings) {
      const { code, output } = await run(["diff", stackName, ...argumentsOf(settings), "--fail"]);
      if (code === 0) return undefined;
      // With --fail a difference ends with 1, as a failure does; only a difference says how many stacks have one.
      if (/Number of stacks with differences/.test(output)) return output;
      throw failed("cdk diff", output);
    },
    async destroy(stackNames, settings) {
      const { code, output } = await run(["destroy", ...stackNames, ...argumentsOf(settings), "--force"], true);
      if (code !== 0) throw failed("cdk destroy", output);
    },
  };
}

const argumentsOf = ({ context }: Pick<CdkSettings, "context">): string[] => [
  ...Object.entries(context).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  "--no-notices",
];

const failed = (what: string, output: string): DeployError =>
  new DeployError(
    `${what} failed:\n${output.trim().split("\n").slice(-25).join("\n")}`,
    "Mend what it names, then run this again: what was done stays done.",
  );

async function versionOf(): Promise<string> {
  try {
    const text = await readFile(join(ROOT, "node_modules/aws-cdk/package.json"), "utf8");
    return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
  } catch (cause) {
    throw new DeployError("CDK is not installed.", "npm install", { cause });
  }
}

function runProgram(
  [program = "", ...given]: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  onLine: ((line: string) => void) | undefined,
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...given], {
      cwd: ROOT,
      env: { ...env, CI: "true" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text: string) => {
        output += text;
        for (const line of text.split("\n")) if (line.trim() !== "") onLine?.(line.trimEnd());
      });
    child.once("error", reject);
    child.once("exit", (code) => resolve({ code, output }));
  });
}
