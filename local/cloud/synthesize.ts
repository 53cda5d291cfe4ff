import { spawn } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { CloudError } from "./cloud-error.ts";

const ROOT = join(import.meta.dirname, "../..");

/**
 * Synthesizes the CDK app into a folder, as `cdk synth` would but without its command line tool, and writes construct paths into
 * the template. The account's pages must have been built. Throws SYNTH_FAILED with what the app said.
 * @param given the deployment's settings, as `-c name=value` would
 */
export async function synthesize(outDir: string, signal?: AbortSignal, given: Readonly<Record<string, string>> = {}): Promise<void> {
  const { context } = z
    .object({ context: z.record(z.string(), z.json()) })
    .parse(JSON.parse(await readFile(join(ROOT, "cdk.json"), "utf8")));
  const settings = { ...context, ...given, "aws:cdk:enable-path-metadata": true, "aws:cdk:enable-asset-metadata": true };
  const output = await run(["bin/simu.ts"], signal, {
    CDK_OUTDIR: outDir,
    CDK_CONTEXT_JSON: JSON.stringify(settings),
    CDK_DISABLE_CLI_TELEMETRY: "1",
  });
  if (output !== undefined) throw new CloudError("SYNTH_FAILED", `The stack could not be synthesized:\n${output}`);
  // The bundles are CommonJS; without this the package file of the folder above would say that they are not.
  await writeFile(join(outDir, "package.json"), '{ "type": "commonjs" }\n');
}

/** Undefined when the program ended well, else what it printed. */
function run(
  given: readonly string[],
  signal: AbortSignal | undefined,
  env: Readonly<Record<string, string>>,
): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, given, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
      ...(signal === undefined ? {} : { signal }),
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text: string) => (output += text));
    child.once("error", reject);
    child.once("exit", (code) => resolve(code === 0 ? undefined : output.trim().slice(-4_000)));
  });
}
