import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import * as z from "zod";
import { CloudError } from "../cloud-error.ts";
import { template, type Template } from "./template.ts";

/** A synthesized stack: its template, the files it uploads, and what its resources are called in the CDK app. */
export interface Assembly {
  readonly stackName: string;
  readonly template: Template;
  /** Path of the asset (a folder or a file) that is uploaded under this object key. */
  readonly asset: (objectKey: string) => string;
  /** Construct path of a resource, e.g. `Simu/Voice/Control/Resource`; the logical id when the app wrote none. */
  readonly pathOf: (logicalId: string) => string;
}

const manifest = z.object({
  artifacts: z.record(
    z.string(),
    z.object({
      type: z.string(),
      properties: z
        .object({ templateFile: z.string().optional(), file: z.string().optional(), stackName: z.string().optional() })
        .optional(),
      metadata: z.record(z.string(), z.array(z.object({ type: z.string(), data: z.unknown() }))).optional(),
      additionalMetadataFile: z.string().optional(),
    }),
  ),
});
const assets = z.object({
  files: z.record(
    z.string(),
    z.object({ source: z.object({ path: z.string() }), destinations: z.record(z.string(), z.object({ objectKey: z.string() })) }),
  ),
});

/** Reads a cloud assembly folder (`cdk.out`) that holds exactly one stack. Throws ASSEMBLY_UNREADABLE. */
export async function readAssembly(folder: string): Promise<Assembly> {
  try {
    const { artifacts } = manifest.parse(await readJson(folder, "manifest.json"));
    const stacks = Object.entries(artifacts).filter(([, artifact]) => artifact.type === "aws:cloudformation:stack");
    const [id, stack] = stacks[0] ?? [];
    if (id === undefined || stack?.properties?.templateFile === undefined || stacks.length > 1)
      throw new Error("it does not hold exactly one stack");
    const paths = new Map<string, string>();
    for (const [path, entries] of Object.entries(stack.metadata ?? {})) {
      for (const entry of entries) if (entry.type === "aws:cdk:logicalId") paths.set(String(entry.data), path.replace(/^\//, ""));
    }
    const parsed = template.parse(await readJson(folder, stack.properties.templateFile));
    const files = await readAssets(
      folder,
      Object.values(artifacts).map((artifact) => (artifact.type === "cdk:asset-manifest" ? artifact.properties?.file : undefined)),
    );
    return {
      stackName: stack.properties.stackName ?? id,
      template: parsed,
      asset: (key) => {
        const path = files.get(key);
        if (path === undefined)
          throw new CloudError("ASSEMBLY_UNREADABLE", `The template names the asset ${key}, which is not in the assembly ${folder}.`);
        return path;
      },
      pathOf: (logicalId) => pathInTemplate(parsed, logicalId) ?? paths.get(logicalId) ?? logicalId,
    };
  } catch (error) {
    if (error instanceof CloudError) throw error;
    throw new CloudError(
      "ASSEMBLY_UNREADABLE",
      `${folder} is not a readable cloud assembly; run the synthesis again. (${String(error)})`,
      error,
    );
  }
}

const readJson = async (folder: string, file: string): Promise<unknown> => JSON.parse(await readFile(join(folder, file), "utf8"));

async function readAssets(folder: string, manifests: readonly (string | undefined)[]): Promise<Map<string, string>> {
  const paths = new Map<string, string>();
  for (const file of manifests) {
    if (file === undefined) continue;
    for (const { source, destinations } of Object.values(assets.parse(await readJson(folder, file)).files)) {
      for (const destination of Object.values(destinations)) paths.set(destination.objectKey, resolve(folder, source.path));
    }
  }
  return paths;
}

function pathInTemplate(parsed: Template, logicalId: string): string | undefined {
  const path = parsed.Resources[logicalId]?.Metadata?.["aws:cdk:path"];
  return typeof path === "string" ? path : undefined;
}
