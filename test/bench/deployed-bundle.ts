/** The control handler's bundle out of the synthesized stack: the very file that a deploy would upload. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod/mini";
import { build } from "../../local/start/build.ts";
import { createProgress } from "../../local/start/progress.ts";

const templateSchema = z.object({ Resources: z.record(z.string(), z.object({ Properties: z.optional(z.unknown()) })) });
const controlSchema = z.object({ Description: z.literal("Steers calls"), Code: z.object({ S3Key: z.string() }) });

/** Builds pages and stack when they have changed, as `npm start` does. @returns the bundle's path */
export async function deployedBundle(): Promise<string> {
  const folder = await build(createProgress(process.stderr), new AbortController().signal);
  const { Resources } = templateSchema.parse(JSON.parse(await readFile(join(folder, "Simu.template.json"), "utf8")));
  for (const { Properties } of Object.values(Resources)) {
    const control = controlSchema.safeParse(Properties);
    if (control.success) return join(folder, `asset.${control.data.Code.S3Key.replace(/\.zip$/, "")}`, "index.js");
  }
  throw new Error("the stack has no function that steers calls");
}
