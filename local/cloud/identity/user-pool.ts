import * as z from "zod";
import { hashOf } from "../physical-name.ts";
import { parseProperties } from "../template/parse-properties.ts";
import type { ResourceKind } from "../template/resource-kind.ts";

const schema = z.object({ UserPoolName: z.string().optional(), UsernameAttributes: z.array(z.string()).default([]) });

/** AWS::Cognito::UserPool. Its id has the form that token verifiers insist on. */
export const userPool: ResourceKind = async (resource, site) => {
  const { UserPoolName, UsernameAttributes } = parseProperties(schema, resource);
  const id = `${site.region}_${hashOf(resource.defaultName, 9)}`;
  await site.engines.identity.ensurePool({ id, name: UserPoolName ?? resource.defaultName, usernameAttributes: UsernameAttributes });
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
