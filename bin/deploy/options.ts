/** The command line of `npm run deploy` and `npm run destroy`. Secrets are never part of it: others on the machine can read it. */
import { parseArgs } from "node:util";
import settings from "../../cdk.json" with { type: "json" };
import { DeploymentError, deploymentsOf, type Deployment } from "../../lib/deployment.ts";
import { DeployError } from "./deploy-error.ts";

export interface DeployOptions {
  readonly deployment: Deployment;
  /** What CDK is given beside cdk.json. */
  readonly context: Readonly<Record<string, string>>;
  readonly isDry: boolean;
  /** Of the stack; those that are not named stay as they were. */
  readonly parameters: Readonly<Record<string, string>>;
  /** The carrier's account; its token comes from the environment or the terminal. */
  readonly carrierAccount?: string;
  /** Numbers that lead elsewhere and are to lead here from now on, E.164. */
  readonly takenNumbers: readonly string[];
}

export const HELP = `Usage: npm run deploy -- [options]      npm run destroy -- [options]

Puts Simu into your AWS account, or brings it up to date; docs/deploy.md tells the whole story.

  --client <name>            the isolated deployment of this client (see "clients" in cdk.json)
  --email <address>          who runs this deployment: the provider
  --mail-from <address>      where mail to offices comes from (the provider's address)
  --alarm-email <address>    where alarms are sent (nowhere)
  --provider-name <name>     who stands on payment pages and under mails (Simu)
  --carrier-account <AC…>    your account at the carrier
  --carrier-api <address>    the carrier's REST address (https://api.twilio.com)
  --number <+…>              a number that leads elsewhere now, to lead here from now on; may be repeated
  -c, --context <name=value> a setting of cdk.json: mode, billing, domain, hostedZoneId, …; may be repeated
  --dry-run                  say what would be done, and do nothing
  --help                     this text

The carrier's token is asked for, or taken from SIMU_CARRIER_TOKEN; it is stored in Secrets Manager and nowhere else.`;

/** @throws DeployError for what cannot be understood; undefined when the help is asked for */
export function readOptions(argv: readonly string[]): DeployOptions | undefined {
  const { help, client, number = [], context = [], "dry-run": isDry = false, "carrier-account": carrierAccount, ...values } = parse(argv);
  if (help === true) return undefined;
  const given = Object.fromEntries(context.map(pairOf));
  if (carrierAccount !== undefined && !/^AC[0-9a-f]{32}$/.test(carrierAccount))
    throw refused("--carrier-account takes an account's id: AC and 32 letters of 0-9 and a-f");
  const bad = number.find((each) => !/^\+[1-9]\d{6,14}$/.test(each));
  if (bad !== undefined) throw refused(`--number takes a number such as +254200000001, not "${bad}"`);
  const parameters = Object.entries(PARAMETERS).flatMap(([flag, name]) => {
    const value = values[flag];
    return typeof value === "string" ? [[name, value]] : [];
  });
  return {
    deployment: chosen(client, given),
    context: given,
    isDry,
    parameters: Object.fromEntries(parameters),
    ...(carrierAccount === undefined ? {} : { carrierAccount }),
    takenNumbers: number,
  };
}

const PARAMETERS: Readonly<Record<string, string>> = {
  email: "ProviderEmail",
  "mail-from": "MailFrom",
  "alarm-email": "AlarmEmail",
  "provider-name": "ProviderName",
  "carrier-api": "CarrierApiUrl",
};

function parse(argv: readonly string[]) {
  const text = { type: "string" } as const;
  const own = { help: { type: "boolean" }, "dry-run": { type: "boolean" } } as const;
  const many = { number: { ...text, multiple: true }, context: { ...text, multiple: true, short: "c" } } as const;
  const one = { client: text, "carrier-account": text, email: text, "mail-from": text, "alarm-email": text } as const;
  try {
    const options = { ...own, ...many, ...one, "provider-name": text, "carrier-api": text };
    const values: Parsed = parseArgs({ args: [...argv], options }).values;
    return values;
  } catch (error) {
    throw refused(error instanceof Error ? error.message : String(error));
  }
}

interface Parsed {
  readonly help?: boolean;
  readonly "dry-run"?: boolean;
  readonly client?: string;
  readonly "carrier-account"?: string;
  readonly number?: string[];
  readonly context?: string[];
  readonly [flag: string]: unknown;
}

function pairOf(text: string): [string, string] {
  const at = text.indexOf("=");
  if (at < 1) throw refused(`-c takes name=value, not "${text}"`);
  return [text.slice(0, at), text.slice(at + 1)];
}

function chosen(client: string | undefined, given: Readonly<Record<string, string>>): Deployment {
  try {
    const [platform, ...clients] = deploymentsOf({ ...settings.context, ...given });
    const found = client === undefined ? platform : clients.find(({ stackName }) => stackName === `${platform?.stackName}-${client}`);
    if (found !== undefined) return found;
  } catch (error) {
    throw error instanceof DeploymentError
      ? new DeployError(error.message, "Mend cdk.json or the -c options; docs/deploy.md lists them.")
      : error;
  }
  throw new DeployError(`There is no client "${client}".`, `Name it in cdk.json ("clients"), or give -c clients=${client} too.`);
}

const refused = (message: string): DeployError => new DeployError(`${message}.`, "npm run deploy -- --help lists the options.");
