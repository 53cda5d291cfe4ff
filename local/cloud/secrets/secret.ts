import { randomBytes } from "node:crypto";
import * as z from "zod";
import { hashOf } from "../physical-name.ts";
import { parseProperties } from "../template/parse-properties.ts";
import type { ResourceKind } from "../template/resource-kind.ts";

const schema = z.object({
  Name: z.string().optional(),
  SecretString: z.string().optional(),
  GenerateSecretString: z.object({ SecretStringTemplate: z.string().optional(), GenerateStringKey: z.string().optional() }).optional(),
});

/** AWS::SecretsManager::Secret. Given values win over generated ones. */
export const secret: ResourceKind = (resource, site) => {
  const { Name, SecretString, GenerateSecretString } = parseProperties(schema, resource);
  const arn = `arn:aws:secretsmanager:${site.region}:${site.account}:secret:${Name ?? resource.defaultName}-${hashOf(resource.logicalId, 6)}`;
  const generate =
    SecretString !== undefined
      ? () => SecretString
      : GenerateSecretString === undefined
        ? undefined
        : () => generated(GenerateSecretString);
  site.secrets.add(arn, resource.logicalId, resource.path, generate);
  return { ref: arn, attributes: { Id: arn } };
};

function generated({
  SecretStringTemplate,
  GenerateStringKey,
}: {
  SecretStringTemplate?: string | undefined;
  GenerateStringKey?: string | undefined;
}): string {
  const random = randomBytes(24).toString("base64url");
  if (GenerateStringKey === undefined) return random;
  const fields = z.record(z.string(), z.json()).parse(JSON.parse(SecretStringTemplate ?? "{}"));
  return JSON.stringify({ ...fields, [GenerateStringKey]: random });
}
