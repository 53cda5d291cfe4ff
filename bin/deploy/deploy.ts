/** A deployment from beginning to end. It may be run again at any time: what is so already is left alone. */
import type { DeployOptions } from "./options.ts";
import type { Aws } from "./ports/aws.ts";
import type { OpenCarrier } from "./ports/carrier.ts";
import type { Cdk } from "./ports/cdk.ts";
import type { Terminal } from "./ports/terminal.ts";
import { createSteps } from "./steps.ts";
import { checkAccount } from "./steps/check-account.ts";
import { checkBootstrap } from "./steps/check-bootstrap.ts";
import { checkCarrier } from "./steps/check-carrier.ts";
import { checkMail } from "./steps/check-mail.ts";
import { checkTools } from "./steps/check-tools.ts";
import { deployStack } from "./steps/deploy-stack.ts";
import { findProvider } from "./steps/find-provider.ts";
import { makeSignIn } from "./steps/make-sign-in.ts";
import { pointNumbers } from "./steps/point-numbers.ts";
import { storeToken } from "./steps/store-token.ts";

export interface DeployPorts {
  readonly aws: Aws;
  readonly cdk: Cdk;
  readonly openCarrier: OpenCarrier;
  readonly terminal: Terminal;
  /** The carrier's token, when it is not to be asked for. */
  readonly carrierToken: string | undefined;
  readonly nodeVersion: string;
  /** Milliseconds of any clock. */
  readonly now: () => number;
}

/** @throws DeployError at the first thing that stands in the way; what was done until then stays, and is found at the next run */
export async function deploy(ports: DeployPorts, options: DeployOptions): Promise<void> {
  const { terminal, aws, cdk } = ports;
  const { deployment, isDry } = options;
  terminal.print(
    `${deployment.stackName}: ${deployment.mode} platform, billing ${deployment.bills ? "on" : "off"}${isDry ? " (dry run)" : ""}\n`,
  );
  const steps = createSteps(terminal, ports.now);
  await steps.run("Tools", () => checkTools(ports));
  const place = await steps.run("AWS account", () => checkAccount(aws, deployment));
  await steps.run("CDK bootstrap", () => checkBootstrap(aws, deployment, place));
  const before = await aws.stack(deployment.stackName, place.region);
  const parameters = await steps.run("Provider", () => findProvider(terminal, options, before));
  const carrier = await steps.run("Carrier", () => checkCarrier(ports, options, before, parameters));
  const stack = await steps.run("Stack", () => deployStack({ aws, cdk }, options, place, { before, parameters }));
  await steps.run("Carrier's token", () => storeToken(aws, options, stack, carrier));
  await steps.run("Mail", () => checkMail(aws, parameters));
  await steps.run("Provider's sign-in", () => makeSignIn(aws, options, stack, parameters));
  await steps.run("Numbers at the carrier", () => pointNumbers(carrier.carrier, options, stack));
  terminal.print(summary(steps.count, isDry, stack?.outputs["AccountUrl"]));
  for (const each of steps.todo) terminal.print(`  • ${each}`);
}

function summary(
  { changed, would }: { readonly changed: number; readonly would: number },
  isDry: boolean,
  address: string | undefined,
): string {
  if (isDry) return `\nNothing was changed. ${would === 0 ? "Nothing would be." : `${would} of these steps would change something.`}`;
  const where = address === undefined ? "" : ` The account: ${address}`;
  return changed === 0 ? `\nEverything was so already: nothing was changed.${where}` : `\nSimu is deployed.${where}`;
}
