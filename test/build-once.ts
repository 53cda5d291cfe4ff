/** Builds pages and stack once for a whole run of tests (and not at all when nothing has changed), as `npm start` does. */
import type { TestProject } from "vitest/node";
import { build } from "../local/start/build.ts";
import { createProgress } from "../local/start/progress.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Folder of the synthesized cloud assembly. */
    readonly assembly: string;
  }
}

export default async function buildOnce(project: TestProject): Promise<void> {
  project.provide("assembly", await build(createProgress(process.stderr), new AbortController().signal));
}
