/** The provider can sign in: whoever is not known yet is invited by mail, and chooses a password of their own. */
import type { DeployOptions } from "../options.ts";
import type { Aws, StackFacts } from "../ports/aws.ts";
import { outputOf } from "../output-of.ts";
import type { Step } from "../steps.ts";

export async function makeSignIn(
  aws: Aws,
  { isDry }: DeployOptions,
  stack: StackFacts | undefined,
  { ProviderEmail: email = "" }: Readonly<Record<string, string>>,
): Promise<Step<void>> {
  if (stack === undefined) return { value: undefined, note: `${email} would be invited`, did: "would" };
  const pool = outputOf(stack, "UserPoolId");
  if (await aws.hasUser(pool, email)) return { value: undefined, note: `${email} is known`, did: "same" };
  if (isDry) return { value: undefined, note: `${email} would be invited`, did: "would" };
  await aws.invite(pool, email);
  const todo = [`Sign in with the first password that is on its way to ${email}, within seven days.`];
  return { value: undefined, note: `${email} invited by mail`, did: "changed", todo };
}
