import { spawn } from "node:child_process";
import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { CloudError } from "../cloud/cloud-error.ts";
import { synthesize } from "../cloud/synthesize.ts";
import type { Progress } from "./progress.ts";
import { sourcesHash } from "./sources-hash.ts";

const ROOT = join(import.meta.dirname, "../..");
/** Belongs to the checkout, not to a data folder. */
const CACHE = join(ROOT, "node_modules/.cache/simu");

interface Product {
  readonly name: string;
  readonly what: string;
  /** What it is made of. */
  readonly sources: readonly string[];
  /** Must be there, else it is made anew. */
  readonly result: string;
  readonly make: (signal: AbortSignal) => Promise<void>;
}

const SHARED = ["package-lock.json", "tsconfig.json"];
const WEB: Product = {
  name: "web",
  what: "Building the account's pages",
  sources: [...SHARED, "web", "core"],
  result: join(ROOT, "web/dist/index.html"),
  make: (signal) => vite("web/vite.config.ts", signal),
};
const PHONE: Product = {
  name: "phone",
  what: "Building the phone page",
  sources: [...SHARED, "local/carrier/phone", "local/carrier/audio", "local/carrier/emergency.ts"],
  result: join(ROOT, "local/carrier/phone/dist/index.html"),
  make: (signal) => vite("local/carrier/phone/vite.config.ts", signal),
};
const cloud = (context: Readonly<Record<string, string>>): Product & { readonly folder: string } => {
  const name = ["stack", ...Object.values(context)].join("-");
  const folder = join(CACHE, name);
  return {
    name,
    folder,
    what: "Synthesizing the stack",
    sources: [...SHARED, "cdk.json", "bin", "lib", "core", "adapters", "functions", "web", "local/cloud/synthesize.ts"],
    result: join(folder, "manifest.json"),
    make: async (signal) => {
      const fresh = `${folder}.new`;
      await rm(fresh, { recursive: true, force: true });
      await synthesize(fresh, signal, context);
      await rm(folder, { recursive: true, force: true });
      await rename(fresh, folder);
    },
  };
};

/**
 * Builds what has changed since it was last built; answers the folder of the stack's assembly. Throws SYNTH_FAILED.
 * @param context the deployment's settings, where they are not those of cdk.json
 */
export async function build(progress: Progress, signal: AbortSignal, context: Readonly<Record<string, string>> = {}): Promise<string> {
  const stack = cloud(context);
  await Promise.all([ensure(WEB, progress, signal), ensure(PHONE, progress, signal)]);
  // The stack deploys the account's pages, so it comes after them.
  await ensure(stack, progress, signal);
  return stack.folder;
}

async function ensure(product: Product, progress: Progress, signal: AbortSignal): Promise<void> {
  const note = join(CACHE, `${product.name}.hash`);
  const hash = await sourcesHash(ROOT, product.sources);
  const there = (await stat(product.result).catch(() => undefined)) !== undefined;
  if (there && (await readFile(note, "utf8").catch(() => "")) === hash) return;
  await mkdir(CACHE, { recursive: true });
  await rm(note, { force: true });
  await progress.step(product.what, () => product.make(signal));
  await writeFile(note, hash);
}

async function vite(config: string, signal: AbortSignal): Promise<void> {
  const child = spawn(process.execPath, [join(ROOT, "node_modules/vite/bin/vite.js"), "build", "--config", config, "--logLevel", "warn"], {
    cwd: ROOT,
    // Whoever runs this may be a test, for which React would come with all its checks.
    env: { ...process.env, NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "pipe"],
    signal,
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  const code = await new Promise<number | null>((resolve, reject) => child.once("error", reject).once("exit", resolve));
  if (code !== 0) throw new CloudError("SYNTH_FAILED", `The pages of ${config} could not be built:\n${output.trim()}`);
}
