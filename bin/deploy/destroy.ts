/** The end of a deployment: says first what stays, and does nothing before its name was typed. */
import { DeployError } from "./deploy-error.ts";
import type { DeployPorts } from "./deploy.ts";
import type { DeployOptions } from "./options.ts";
import type { StackFacts } from "./ports/aws.ts";
import { createSteps } from "./steps.ts";
import { checkAccount } from "./steps/check-account.ts";
import { checkCarrier } from "./steps/check-carrier.ts";

type Ports = Omit<DeployPorts, "nodeVersion">;

/** @throws DeployError when there is nothing to destroy, the name was not typed, or CDK fails */
export async function destroy(ports: Ports, options: DeployOptions): Promise<void> {
  const { terminal, aws, cdk, now } = ports;
  const { deployment, context, isDry } = options;
  const { stackName, domain } = deployment;
  const steps = createSteps(terminal, now);
  const place = await steps.run("AWS account", () => checkAccount(aws, deployment));
  const stack = await aws.stack(stackName, place.region);
  if (stack === undefined)
    throw new DeployError(
      `There is no ${stackName} in ${place.account}, ${place.region}.`,
      "Choose another account or region: AWS_PROFILE, AWS_REGION.",
    );
  const numbers = await numbersThatLeadHere(ports, options, stack);
  terminal.print(whatStays(stackName, stack, numbers));
  if (isDry) return;
  const typed = await terminal.ask(
    `\nType ${stackName} to destroy it, anything else to leave it: `,
    "the answer at a terminal: nothing is destroyed unasked",
  );
  if (typed.trim() !== stackName) throw new DeployError("Nothing was destroyed.", `Type ${stackName} when you mean it.`);
  const names = domain?.tls.kind === "hosted-zone" ? [stackName, `${stackName}-Certificate`] : [stackName];
  await steps.run("Stack", async () => {
    await cdk.destroy(names, { context });
    return { value: undefined, note: "destroyed", did: "changed" };
  });
  terminal.print(`\n${stackName} is destroyed. What stays is listed above: the AWS console and the carrier's end it.`);
}

/** Undefined when the carrier cannot be asked: that is no reason to keep a stack. */
async function numbersThatLeadHere(ports: Ports, options: DeployOptions, stack: StackFacts): Promise<readonly string[] | undefined> {
  const incoming = `${stack.outputs["ApiUrl"]}/voice/incoming`;
  try {
    const { value } = await checkCarrier(ports, options, stack, stack.parameters);
    const numbers = await value.carrier.numbers();
    return numbers.filter((number) => number.incoming === incoming).map(({ number }) => number);
  } catch (error) {
    if (error instanceof DeployError) return undefined;
    throw error;
  }
}

function whatStays(stackName: string, { outputs }: StackFacts, numbers: readonly string[] | undefined): string {
  const lines = [
    `\nDestroying ${stackName} ends it at once: callers hear the carrier's error, and nobody can sign in.`,
    "\nThis stays in AWS and goes on costing a little, until you delete it yourself (docs/deploy.md says how):",
    `  the table with everything:   ${outputs["TableName"] ?? "?"} (protected from deletion)`,
    `  recordings and voicemails:   ${outputs["RecordingsBucket"] ?? "?"}`,
    `  pages and fallbacks:         ${outputs["SiteBucket"] ?? "?"}`,
    `  people's sign-ins:           ${outputs["UserPoolId"] ?? "?"} (protected from deletion)`,
    `  the carrier's tokens:        ${outputs["SecretArn"] ?? "?"}`,
    `  payment providers' keys:     ${outputs["PaymentsSecretArn"] ?? "?"}`,
    "  the access logs' bucket, which empties itself within ninety days",
    "\nThis stays at the carrier and goes on costing its rent, until you release it there:",
    numbers === undefined
      ? "  the numbers (the carrier could not be asked which)"
      : numbers.length === 0
        ? "  no number leads here"
        : `  ${numbers.length} numbers: ${numbers.join(", ")}`,
  ];
  return lines.join("\n");
}
