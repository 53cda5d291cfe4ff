import * as z from "zod";
import { hashOf } from "../physical-name.ts";
import { parseProperties } from "../template/parse-properties.ts";
import type { ResourceKind } from "../template/resource-kind.ts";

/** What the pool holds people to. */
const RULES = ["AutoVerifiedAttributes", "MfaConfiguration", "AdminCreateUserConfig", "Policies"] as const;
const schema = z.object({
  AutoVerifiedAttributes: z.json().optional(),
  MfaConfiguration: z.json().optional(),
  AdminCreateUserConfig: z.json().optional(),
  Policies: z.json().optional(),
  UserPoolName: z.string().optional(),
  UsernameAttributes: z.array(z.string()).default([]),
  LambdaConfig: z.object({ CustomMessage: z.string().optional() }).default({}),
});

/** AWS::Cognito::UserPool. Its id has the form that token verifiers insist on. */
export const userPool: ResourceKind = async (resource, site) => {
  const properties = parseProperties(schema, resource);
  const { UserPoolName, UsernameAttributes, LambdaConfig } = properties;
  const id = `${site.region}_${hashOf(resource.defaultName, 9)}`;
  await site.engines.identity.ensurePool({
    id,
    name: UserPoolName ?? resource.defaultName,
    usernameAttributes: UsernameAttributes,
    rules: Object.fromEntries(RULES.flatMap((rule) => (properties[rule] === undefined ? [] : [[rule, properties[rule]]]))),
    ...(LambdaConfig.CustomMessage === undefined ? {} : { customMessage: LambdaConfig.CustomMessage }),
  });
  site.engines.identity.runTriggers(async ({ functionArn, event }) => {
    const invocation = await site.functions.get(functionArn)?.invoke(event);
    return invocation?.status === "ok" ? invocation.payload : undefined;
  });
  const provider = `cognito-idp.${site.region}.amazonaws.com/${id}`;
  return {
    ref: id,
    attributes: {
      UserPoolId: id,
      Arn: `arn:aws:cognito-idp:${site.region}:${site.account}:userpool/${id}`,
      ProviderName: provider,
      ProviderURL: `https://${provider}`,
    },
  };
};
