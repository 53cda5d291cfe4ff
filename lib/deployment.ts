/**
 * How Simu is deployed, read once from CDK's context (`cdk.json` or `-c name=value`): a platform that many offices share, one that a
 * company has for itself, and beside either an isolated deployment for each large client. docs/deploy.md is the long form of this.
 */
import * as z from "zod";

/** `shared`: offices sign up by themselves. `dedicated`: whoever deploys lets people in, and nobody else. */
export interface Deployment {
  readonly stackName: string;
  readonly mode: "shared" | "dedicated";
  /** False: no office has an account with the provider, and nothing is charged. */
  readonly bills: boolean;
  /** Without one the account has CloudFront's name, and offices are told apart by path. */
  readonly domain?: Domain;
  /** Undefined: whatever account and region the command line tool is signed in to. */
  readonly account?: string;
  readonly region?: string;
}

export interface Domain {
  /** Offices are `<tenant>.<name>`; the common entrance is `app.<name>`. */
  readonly name: string;
  readonly tls:
    | { readonly kind: "hosted-zone"; readonly hostedZoneId: string }
    /** DNS is somebody else's: a wildcard certificate in us-east-1, made by hand. */
    | { readonly kind: "certificate"; readonly certificateArn: string }
    /** This machine: names under `localhost` need neither DNS nor TLS. */
    | { readonly kind: "none" };
}

const LOCAL = "localhost";
const HOST = /^(?=.{1,240}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;

const settings = z.strictObject({
  mode: z.enum(["shared", "dedicated"], { error: "is `shared` or `dedicated`" }).optional(),
  billing: z.enum(["on", "off"], { error: "is `on` or `off`" }).optional(),
  domain: z
    .string()
    .refine((name) => name === LOCAL || HOST.test(name), "is a domain in lower case, such as `phones.example.com`")
    .optional(),
  hostedZoneId: z
    .string()
    .regex(/^Z[A-Z0-9]{1,31}$/, "is a Route 53 zone's id, such as `Z0123456789ABCDEFGHIJ`")
    .optional(),
  certificateArn: z
    .string()
    .regex(/^arn:aws:acm:us-east-1:\d{12}:certificate\/[\w-]+$/, "is a certificate in us-east-1: CloudFront takes no other")
    .optional(),
  account: z
    .string()
    .regex(/^\d{12}$/, "is an AWS account's twelve digits")
    .optional(),
  region: z
    .string()
    .regex(/^[a-z]{2}(-[a-z]+)+-\d$/, "is a region, such as `eu-west-1`")
    .optional(),
});
type Settings = z.infer<typeof settings>;

const clientId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,30}[a-z0-9]$/, "a client's name has 2 to 32 of a-z, 0-9 and -, and begins with a letter");

const contextSchema = settings.extend({
  stackName: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9-]{0,90}$/, "has letters, digits and -, and begins with a letter")
    .default("Simu"),
  /** Names, or names with settings of their own. */
  clients: z.preprocess(listed, z.record(clientId, settings)).default({}),
});
/** What the context may say of a deployment. */
export const SETTINGS: readonly string[] = Object.keys(contextSchema.shape);

/**
 * Every deployment that the context names, the platform first.
 * @param context what CDK knows; names that are not ours are left alone
 * @throws DeploymentError that names every setting that is wrong
 */
export function deploymentsOf(context: Readonly<Record<string, unknown>>): Deployment[] {
  const parsed = contextSchema.safeParse(Object.fromEntries(SETTINGS.flatMap((name) => (name in context ? [[name, context[name]]] : []))));
  if (!parsed.success) throw new DeploymentError(parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`));
  const { stackName, clients, ...own } = parsed.data;
  const platform = { ...own, mode: own.mode ?? "shared", billing: own.billing ?? "on" };
  const deployments = [
    deployment(stackName, platform, []),
    // Nothing of the platform's is a client's: neither its domain nor its account is taken over.
    ...Object.entries(clients).map(([client, given]) => deployment(`${stackName}-${client}`, given, ["clients", client])),
  ];
  refuseSharedDomains(deployments);
  return deployments;
}

export class DeploymentError extends Error {
  override readonly name = "DeploymentError";
  constructor(problems: readonly string[]) {
    super(["The deployment's settings (cdk.json or -c name=value) are wrong:", ...problems.map((problem) => `  ${problem}`)].join("\n"));
  }
}

/** A client's own deployment is for that client alone, and the platform's provider settles with it elsewhere, unless it says otherwise. */
function deployment(stackName: string, given: Settings, path: readonly string[]): Deployment {
  const { mode = "dedicated", billing = "off", account, region } = given;
  const domain = domainOf(given, path);
  if (domain?.tls.kind === "hosted-zone" && (account === undefined || region === undefined))
    throw wrong(path, "domain", "needs `account` and `region` beside it: its certificate lives in another region, us-east-1");
  return {
    stackName,
    mode,
    bills: billing === "on",
    ...(domain === undefined ? {} : { domain }),
    ...(account === undefined ? {} : { account }),
    ...(region === undefined ? {} : { region }),
  };
}

function domainOf({ domain: name, hostedZoneId, certificateArn }: Settings, path: readonly string[]): Domain | undefined {
  if (name === undefined) {
    if (hostedZoneId !== undefined) throw wrong(path, "hostedZoneId", "needs `domain` beside it");
    if (certificateArn !== undefined) throw wrong(path, "certificateArn", "needs `domain` beside it");
    return undefined;
  }
  if (hostedZoneId !== undefined && certificateArn !== undefined)
    throw wrong(path, "certificateArn", "is for a domain whose DNS is not in Route 53; leave out this one or `hostedZoneId`");
  if (hostedZoneId !== undefined) return { name, tls: { kind: "hosted-zone", hostedZoneId } };
  if (certificateArn !== undefined) return { name, tls: { kind: "certificate", certificateArn } };
  if (name === LOCAL) return { name, tls: { kind: "none" } };
  throw wrong(path, "domain", "needs `hostedZoneId` (DNS in Route 53) or `certificateArn` (DNS elsewhere) beside it");
}

/** CloudFront gives a name to one distribution only, and an office's address must lead to one place. */
function refuseSharedDomains(deployments: readonly Deployment[]): void {
  const names = deployments.flatMap(({ domain }) => (domain === undefined ? [] : [domain.name]));
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw wrong([], "domain", `${twice} is given to two deployments; each needs its own`);
}

const wrong = (path: readonly string[], name: string, what: string) => new DeploymentError([`${[...path, name].join(".")}: ${what}`]);

/** `-c clients=acme,beta` is text; a list in cdk.json names clients without settings. */
function listed(given: unknown): unknown {
  const names = typeof given === "string" ? given.split(",").filter((name) => name !== "") : given;
  return Array.isArray(names) ? Object.fromEntries(names.map((name) => [String(name).trim(), {}])) : names;
}
