/** CDK needs a bucket and roles of its own in each account and region, made once. */
import type { Deployment } from "../../../lib/deployment.ts";
import { DeployError } from "../deploy-error.ts";
import type { Aws } from "../ports/aws.ts";
import type { Step } from "../steps.ts";
import type { Place } from "./check-account.ts";

/** Older ones lack what assets and lookups of this CDK need. */
const VERSION = 6;
/** Where CloudFront's certificates live. */
const CERTIFICATES = "us-east-1";

export async function checkBootstrap(aws: Aws, { domain }: Deployment, { account, region }: Place): Promise<Step<void>> {
  const regions = domain?.tls.kind === "hosted-zone" ? [...new Set([region, CERTIFICATES])] : [region];
  const found = await Promise.all(regions.map((each) => aws.stack("CDKToolkit", each)));
  const missing = regions.filter((_, at) => Number(found[at]?.outputs["BootstrapVersion"] ?? 0) < VERSION);
  if (missing.length > 0)
    throw new DeployError(
      `CDK is not ready in ${missing.join(" and ")}: it needs a bucket and roles there, made once.`,
      `npx cdk bootstrap ${missing.map((each) => `aws://${account}/${each}`).join(" ")}`,
    );
  return { value: undefined, note: `version ${found.map((stack) => stack?.outputs["BootstrapVersion"]).join(" and ")}` };
}
