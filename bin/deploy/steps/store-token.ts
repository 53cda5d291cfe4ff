/** The carrier's token goes into Secrets Manager, and nowhere else. */
import type { DeployOptions } from "../options.ts";
import type { Aws, StackFacts } from "../ports/aws.ts";
import type { CarrierCredentials } from "../ports/carrier.ts";
import { parseTokens, withToken } from "../tokens.ts";
import { outputOf } from "../output-of.ts";
import type { Step } from "../steps.ts";

export async function storeToken(
  aws: Aws,
  { isDry }: DeployOptions,
  stack: StackFacts | undefined,
  credentials: CarrierCredentials,
): Promise<Step<void>> {
  if (stack === undefined) return { value: undefined, note: "would be stored in Secrets Manager", did: "would" };
  const arn = outputOf(stack, "SecretArn");
  const tokens = withToken(parseTokens(await aws.readSecret(arn)), credentials);
  if (tokens === undefined) return { value: undefined, note: "stored already", did: "same" };
  if (isDry) return { value: undefined, note: "would be stored in Secrets Manager", did: "would" };
  await aws.writeSecret(arn, JSON.stringify(tokens));
  return { value: undefined, note: "stored in Secrets Manager", did: "changed" };
}
