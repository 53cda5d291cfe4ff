/** Who may do what to what, out of a template: one line a statement, with resources by the names a reader knows. */
import type { Template } from "aws-cdk-lib/assertions";
import * as z from "zod";

const several = <S extends z.ZodType>(schema: S) => z.union([z.array(schema), schema.transform((one) => [one])]);
const policySchema = z.object({
  Properties: z.object({
    PolicyDocument: z.object({
      Statement: z.array(z.object({ Effect: z.string(), Action: several(z.string()), Resource: several(z.json()) })),
    }),
    Roles: z.array(z.object({ Ref: z.string() })),
  }),
});

/** Logical ids end in eight characters of hash, which change with the construct's path and say nothing. */
const nameOf = (id: string): string => id.replace(/[0-9A-F]{8}$/, "");

/** By role: `["dynamodb:GetItem StorageTable", …]`. Rights that a role is denied are not rights and not listed. */
export function permissions(template: Template): Record<string, string[]> {
  const byRole: Record<string, string[]> = {};
  for (const policy of Object.values(template.findResources("AWS::IAM::Policy"))) {
    const { PolicyDocument, Roles } = policySchema.parse(policy).Properties;
    const allowed = PolicyDocument.Statement.filter(({ Effect }) => Effect === "Allow").flatMap(({ Action, Resource }) =>
      Action.flatMap((action) => Resource.map((resource) => `${action} ${resourceName(resource)}`)),
    );
    for (const { Ref } of Roles) byRole[nameOf(Ref)] = [...(byRole[nameOf(Ref)] ?? []), ...allowed];
  }
  return byRole;
}

const partSchema = z.union([
  z.string(),
  z.object({ Ref: z.string() }).transform(({ Ref }) => nameOf(Ref)),
  z
    .object({ "Fn::GetAtt": z.tuple([z.string(), z.string()]) })
    .transform(({ "Fn::GetAtt": [id, name] }) => nameOf(id) + (name === "Arn" ? "" : `.${name}`)),
  z
    .object({ "Fn::If": z.tuple([z.string(), z.object({ Ref: z.string() }), z.object({ Ref: z.string() })]) })
    .transform(({ "Fn::If": [, yes, no] }) => `<${yes.Ref} or ${no.Ref}>`),
]);
const resourceSchema = z.union([
  partSchema,
  z.object({ "Fn::Join": z.tuple([z.literal(""), z.array(partSchema)]) }).transform(({ "Fn::Join": [, parts] }) => parts.join("")),
]);

/** A resource of a shape we never use is shown as it is, which equals nothing expected. */
function resourceName(resource: z.infer<ReturnType<typeof z.json>>): string {
  const named = resourceSchema.safeParse(resource);
  return named.success ? named.data : JSON.stringify(resource);
}
