/** Into which AWS account and region this goes. */
import type { Deployment } from "../../../lib/deployment.ts";
import { DeployError } from "../deploy-error.ts";
import type { Aws } from "../ports/aws.ts";
import type { Step } from "../steps.ts";

export interface Place {
  readonly account: string;
  readonly region: string;
}

export async function checkAccount(aws: Aws, { stackName, account: wanted, region }: Deployment): Promise<Step<Place>> {
  const account = await aws.account();
  if (wanted !== undefined && wanted !== account)
    throw new DeployError(
      `${stackName} belongs into the account ${wanted}, and you are signed in to ${account}.`,
      `Sign in to ${wanted} (AWS_PROFILE=… npm run deploy), or change "account" in cdk.json.`,
    );
  const place = { account, region: region ?? (await aws.region()) };
  return { value: place, note: `${account}, ${place.region}` };
}
