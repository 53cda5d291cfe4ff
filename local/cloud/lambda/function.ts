import { stat } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { CloudError } from "../cloud-error.ts";
import { parseProperties } from "../template/parse-properties.ts";
import type { Resource, ResourceKind } from "../template/resource-kind.ts";
import { functionEnvironment } from "./function-environment.ts";
import { LambdaFunction } from "./lambda-function.ts";

const schema = z.object({
  FunctionName: z.string().optional(),
  Code: z.object({ S3Key: z.string().optional(), ZipFile: z.string().optional() }),
  Handler: z.string(),
  Runtime: z.string(),
  Timeout: z.coerce.number().default(3),
  MemorySize: z.coerce.number().default(128),
  ReservedConcurrentExecutions: z.coerce.number().optional(),
  Environment: z.object({ Variables: z.record(z.string(), z.coerce.string()).default({}) }).default({ Variables: {} }),
});

/** AWS::Lambda::Function. Functions of other runtimes than Node (the CDK's own deployment helpers) exist but are never run. */
export const functionKind: ResourceKind = async (resource, site) => {
  const properties = parseProperties(schema, resource);
  const name = properties.FunctionName ?? resource.defaultName;
  const arn = `arn:aws:lambda:${site.region}:${site.account}:function:${name}`;
  if (properties.Runtime.startsWith("nodejs") && properties.Code.S3Key !== undefined) {
    const { file, exportName, folder } = await findHandler(resource, site.assembly.asset(properties.Code.S3Key), properties.Handler);
    // A name that is written out may belong to a distribution that is made later.
    const own = () =>
      Object.fromEntries(Object.entries(properties.Environment.Variables).map(([key, value]) => [key, site.localAddresses(value)]));
    site.functions.set(
      arn,
      new LambdaFunction({
        name,
        arn,
        path: resource.path,
        setup: { file, exportName, clockOffset: site.clockOffset, functionName: name, functionArn: arn, memoryMb: properties.MemorySize },
        timeoutMs: properties.Timeout * 1000,
        ...(properties.ReservedConcurrentExecutions === undefined ? {} : { reserved: properties.ReservedConcurrentExecutions }),
        environment: (serial) => ({
          ...functionEnvironment({
            name,
            region: site.region,
            folder,
            handler: properties.Handler,
            memoryMb: properties.MemorySize,
            runtime: properties.Runtime,
            credentials: site.credentials(name),
            serial,
          }),
          ...site.endpoints,
          ...own(),
        }),
        log: site.log(name),
        refreshClock: site.refreshClock,
      }),
    );
  }
  return { ref: name, attributes: { Arn: arn } };
};

/** Lambda's handler is `file.export`, the file without its ending, within the uploaded folder. */
async function findHandler(resource: Resource, folder: string, handler: string) {
  const dot = handler.lastIndexOf(".");
  for (const ending of [".js", ".cjs", ".mjs"]) {
    const file = join(folder, `${handler.slice(0, dot)}${ending}`);
    const found = await stat(file).catch(() => undefined);
    if (found?.isFile() === true) return { file, exportName: handler.slice(dot + 1), folder };
  }
  throw new CloudError("RESOURCE_INVALID", `${resource.path}: the handler ${handler} is not in its bundle ${folder}.`);
}
