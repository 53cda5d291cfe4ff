/** What both commands do: read the command line, wire the world, and end with what stands in the way and its remedy, and nothing more. */
import { DeployError } from "./deploy-error.ts";
import type { DeployPorts } from "./deploy.ts";
import { HELP, readOptions, type DeployOptions } from "./options.ts";
import { createAws } from "./wire/aws.ts";
import { openCarrier } from "./wire/carrier.ts";
import { createCdk } from "./wire/cdk.ts";
import { createTerminal } from "./wire/terminal.ts";

export async function main(work: (ports: DeployPorts, options: DeployOptions) => Promise<void>): Promise<void> {
  const terminal = createTerminal({ input: process.stdin, output: process.stdout });
  try {
    const options = readOptions(process.argv.slice(2));
    if (options === undefined) return terminal.print(HELP);
    await work(
      {
        aws: createAws({ region: options.deployment.region }),
        cdk: createCdk({ environment: process.env, onLine: (line) => terminal.print(`    ${line}`) }),
        openCarrier,
        terminal,
        carrierToken: process.env["SIMU_CARRIER_TOKEN"],
        nodeVersion: process.versions.node,
        now: () => performance.now(),
      },
      options,
    );
  } catch (error) {
    console.error(error instanceof DeployError ? `\n${error.message}\n${error.remedy}` : error);
    process.exitCode = 1;
  }
}
