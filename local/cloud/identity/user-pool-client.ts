import * as z from "zod";
import { hashOf } from "../physical-name.ts";
import { parseProperties } from "../template/parse-properties.ts";
import type { ResourceKind } from "../template/resource-kind.ts";

const unit = z.enum(["seconds", "minutes", "hours", "days"]);
const schema = z.object({
  UserPoolId: z.string(),
  ClientName: z.string().optional(),
  ExplicitAuthFlows: z.array(z.string()).default([]),
  GenerateSecret: z.literal(false).default(false),
  // Cognito's own defaults.
  AccessTokenValidity: z.number().default(1),
  IdTokenValidity: z.number().default(1),
  RefreshTokenValidity: z.number().default(30),
  TokenValidityUnits: z
    .object({ AccessToken: unit.default("hours"), IdToken: unit.default("hours"), RefreshToken: unit.default("days") })
    .default({ AccessToken: "hours", IdToken: "hours", RefreshToken: "days" }),
});

/** AWS::Cognito::UserPoolClient, without a client secret. */
export const userPoolClient: ResourceKind = async (resource, site) => {
  const { UserPoolId, ClientName, ExplicitAuthFlows, ...tokens } = parseProperties(schema, resource);
  const { TokenValidityUnits: units } = tokens;
  const id = hashOf(resource.defaultName, 26);
  await site.engines.identity.ensureClient({
    id,
    pool: UserPoolId,
    name: ClientName ?? resource.defaultName,
    flows: ExplicitAuthFlows,
    validity: {
      access: { value: tokens.AccessTokenValidity, unit: units.AccessToken },
      id: { value: tokens.IdTokenValidity, unit: units.IdToken },
      refresh: { value: tokens.RefreshTokenValidity, unit: units.RefreshToken },
    },
  });
  return { ref: id, attributes: { ClientId: id } };
};
