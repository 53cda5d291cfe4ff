/** The carrier's account and token: given, stored by an earlier run, or asked for; and whether the carrier takes them. */
import type { DeployPorts } from "../deploy.ts";
import { DeployError } from "../deploy-error.ts";
import type { DeployOptions } from "../options.ts";
import type { Aws, StackFacts } from "../ports/aws.ts";
import type { Carrier, CarrierCredentials } from "../ports/carrier.ts";
import { parseTokens } from "../tokens.ts";
import type { Step } from "../steps.ts";

export interface KnownCarrier extends CarrierCredentials {
  readonly carrier: Carrier;
}

const CARRIER_API = "https://api.twilio.com";

export async function checkCarrier(
  ports: Pick<DeployPorts, "aws" | "terminal" | "openCarrier" | "carrierToken">,
  options: DeployOptions,
  before: StackFacts | undefined,
  parameters: Readonly<Record<string, string>>,
): Promise<Step<KnownCarrier>> {
  const credentials = await findCredentials(ports, options, before);
  const carrier = ports.openCarrier(parameters["CarrierApiUrl"] ?? CARRIER_API, credentials);
  const name = await carrier.accountName();
  return { value: { ...credentials, carrier }, note: `${name}, ${credentials.account}` };
}

async function findCredentials(
  { aws, terminal, carrierToken }: Pick<DeployPorts, "aws" | "terminal" | "carrierToken">,
  { carrierAccount }: DeployOptions,
  before: StackFacts | undefined,
): Promise<CarrierCredentials> {
  const stored = await storedCredentials(aws, before, carrierAccount);
  if (stored !== undefined && carrierToken === undefined) return stored;
  const account =
    carrierAccount ?? stored?.account ?? (await terminal.ask("Your account at the carrier (AC…): ", "--carrier-account AC…")).trim();
  if (!/^AC[0-9a-f]{32}$/.test(account))
    throw new DeployError(
      `"${account}" is no account at the carrier.`,
      "Copy the Account SID from the carrier's console: AC and 32 letters of 0-9 and a-f.",
    );
  const token = carrierToken ?? (await terminal.askSecret("Its auth token (not shown): ", "SIMU_CARRIER_TOKEN in the environment"));
  return { account, token: token.trim() };
}

/** What an earlier run stored: for the account that is asked for, else for the only one. */
async function storedCredentials(
  aws: Aws,
  before: StackFacts | undefined,
  wanted: string | undefined,
): Promise<CarrierCredentials | undefined> {
  const arn = before?.outputs["SecretArn"];
  if (arn === undefined) return undefined;
  const { accounts } = parseTokens(await aws.readSecret(arn));
  const [only, another] = Object.keys(accounts);
  const account = wanted ?? (another === undefined ? only : undefined);
  const [token] = account === undefined ? [] : (accounts[account]?.authTokens ?? []);
  return account === undefined || token === undefined ? undefined : { account, token };
}
