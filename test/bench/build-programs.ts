/** The programs that are compared, each bundled as the stack bundles a function (lib/simu-function.ts): peers get the same. */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";

const PROGRAMS = join(import.meta.dirname, "programs");

/** @returns the path of a program by its name, e.g. "express" */
export async function buildPrograms(folder: string): Promise<(name: string) => string> {
  const entryPoints = (await readdir(PROGRAMS)).map((file) => join(PROGRAMS, file));
  await build({
    entryPoints,
    outdir: folder,
    outExtension: { ".js": ".cjs" },
    bundle: true,
    platform: "node",
    target: "node24",
    format: "cjs",
    minify: true,
    mainFields: ["module", "main"],
    // The SDK asks for this optional signer inside a try.
    external: ["@aws-sdk/signature-v4-crt"],
    logLevel: "error",
  });
  return (name) => join(folder, `${name}.cjs`);
}
