import * as z from "zod";
import { CloudError } from "../cloud-error.ts";
import type { Resource } from "./resource-kind.ts";

/** The resource's properties by its schema; RESOURCE_INVALID names the resource and what is wrong with it. */
export function parseProperties<Schema extends z.ZodType>(schema: Schema, resource: Resource): z.output<Schema> {
  const parsed = schema.safeParse(resource.properties);
  if (parsed.success) return parsed.data;
  throw new CloudError("RESOURCE_INVALID", `${resource.path} (${resource.type}): ${z.prettifyError(parsed.error)}`, parsed.error);
}
