/** What has to be on this machine. */
import { DeployError } from "../deploy-error.ts";
import type { Cdk } from "../ports/cdk.ts";
import type { Step } from "../steps.ts";

const NODE = 22;

export async function checkTools({ cdk, nodeVersion }: { readonly cdk: Cdk; readonly nodeVersion: string }): Promise<Step<void>> {
  if (Number.parseInt(nodeVersion, 10) < NODE)
    throw new DeployError(
      `Node ${NODE} or newer is needed, and this is ${nodeVersion}.`,
      "Install it from https://nodejs.org, then run this again.",
    );
  return { value: undefined, note: `Node ${nodeVersion}, CDK ${await cdk.version()}` };
}
