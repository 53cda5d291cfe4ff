import { DeployError } from "./deploy-error.ts";
import type { StackFacts } from "./ports/aws.ts";

/** @throws DeployError when the stack is of a Simu that did not have it yet */
export function outputOf({ outputs }: StackFacts, name: string): string {
  const value = outputs[name];
  if (value === undefined)
    throw new DeployError(`The stack has no output ${name}.`, "Run this without --dry-run: it brings the stack up to date.");
  return value;
}
