import { CloudError } from "../cloud-error.ts";
import type { Assembly } from "./assembly.ts";
import { IGNORED_TYPES } from "./ignored-types.ts";
import { REGISTRY } from "./registry.ts";

/** Throws RESOURCE_UNKNOWN when the stack has a resource that is neither made here nor listed as meaningless here. */
export function checkTypes({ template, pathOf }: Assembly): void {
  for (const [logicalId, { Type }] of Object.entries(template.Resources)) {
    if (REGISTRY[Type] !== undefined || IGNORED_TYPES.has(Type)) continue;
    throw new CloudError(
      "RESOURCE_UNKNOWN",
      `The stack has a ${Type} (${pathOf(logicalId)}), which the embedded cloud cannot run: add it to local/cloud/template/registry.ts, or to ignored-types.ts if it means nothing here.`,
    );
  }
}
