/** Who runs this deployment, and the other parameters of the stack: as given, as they were, or as they are answered now. */
import { DeployError } from "../deploy-error.ts";
import type { DeployOptions } from "../options.ts";
import type { StackFacts } from "../ports/aws.ts";
import type { Terminal } from "../ports/terminal.ts";
import type { Step } from "../steps.ts";

export interface StackParameters {
  readonly ProviderEmail: string;
  readonly [name: string]: string;
}

export async function findProvider(
  terminal: Terminal,
  options: DeployOptions,
  before: StackFacts | undefined,
): Promise<Step<StackParameters>> {
  const known = { ...before?.parameters, ...options.parameters };
  const email = known["ProviderEmail"] ?? (await terminal.ask("E-mail of whoever runs this deployment: ", "--email you@example.com"));
  const given = email.trim().toLowerCase();
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(given))
    throw new DeployError(`"${given}" is no e-mail address.`, "Give another one with --email.");
  return { value: { ...known, ProviderEmail: given }, note: given };
}
