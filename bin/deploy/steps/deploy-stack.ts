/** The stack becomes what the code says. */
import { DeployError } from "../deploy-error.ts";
import type { DeployOptions } from "../options.ts";
import type { Aws, StackFacts } from "../ports/aws.ts";
import type { Cdk } from "../ports/cdk.ts";
import type { Step } from "../steps.ts";
import type { Place } from "./check-account.ts";

interface Wanted {
  readonly before: StackFacts | undefined;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Undefined in a dry run when there is no stack yet. */
export async function deployStack(
  { aws, cdk }: { readonly aws: Aws; readonly cdk: Cdk },
  { deployment, context, isDry, parameters: given }: DeployOptions,
  { region }: Place,
  { before, parameters }: Wanted,
): Promise<Step<StackFacts | undefined>> {
  const { stackName } = deployment;
  // CDK keeps every other one as it was.
  const settings = { parameters: { ...given, ProviderEmail: parameters["ProviderEmail"] ?? "" }, context };
  if (isDry) {
    const diff = await cdk.diff(stackName, settings);
    if (before === undefined) return { value: before, note: "would be made", did: "would" };
    return diff === undefined
      ? { value: before, note: "as it was", did: "same" }
      : { value: before, note: `would change\n${diff}`, did: "would" };
  }
  await cdk.deploy(stackName, settings);
  const after = await aws.stack(stackName, region);
  if (after === undefined)
    throw new DeployError(
      `${stackName} is not there after its deployment.`,
      "Look at CloudFormation in the AWS console, then run this again.",
    );
  if (before === undefined) return { value: after, note: "made", did: "changed" };
  return after.revision === before.revision
    ? { value: after, note: "as it was", did: "same" }
    : { value: after, note: "brought up to date", did: "changed" };
}
