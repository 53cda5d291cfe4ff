import * as z from "zod";
import type { Cognito } from "./create-cognito.ts";

const pool = z.object({
  id: z.string(),
  name: z.string(),
  usernameAttributes: z.array(z.string()),
  /** As the template gives them, in Cognito's own words. */
  rules: z.record(z.string(), z.json()).default({}),
  /** ARN of the function that words the mails. */
  customMessage: z.string().optional(),
});
const unit = z.enum(["seconds", "minutes", "hours", "days"]);
const validity = z.object({ value: z.number(), unit });
const client = z.object({
  id: z.string(),
  pool: z.string(),
  name: z.string(),
  flows: z.array(z.string()),
  validity: z.object({ access: validity, id: validity, refresh: validity }),
});

/** What the template needs and Cognito's API cannot do: pools and clients with ids that stay the same. Both keep what is there. */
export async function manage(cognito: Cognito, triggers: Map<string, string>, operation: string, input: unknown): Promise<object> {
  const { pools, context } = cognito;
  switch (operation) {
    case "EnsurePool": {
      const { id, name, usernameAttributes, rules, customMessage } = pool.parse(input);
      const options = { Id: id, Name: name, UsernameAttributes: usernameAttributes, ...rules };
      await pools.createUserPool(context, options);
      // People stay from an earlier start; the rules are those of the template that runs now.
      const made = await pools.getUserPool(context, id);
      await made.updateOptions(context, { ...made.options, ...options });
      if (customMessage !== undefined) triggers.set(id, customMessage);
      return {};
    }
    case "EnsureClient": {
      const given = client.parse(input);
      const at = new Date();
      await (
        await pools.getUserPool(context, given.pool)
      ).saveAppClient(context, {
        ClientId: given.id,
        ClientName: given.name,
        UserPoolId: given.pool,
        ExplicitAuthFlows: given.flows,
        CreationDate: at,
        LastModifiedDate: at,
        AccessTokenValidity: given.validity.access.value,
        IdTokenValidity: given.validity.id.value,
        RefreshTokenValidity: given.validity.refresh.value,
        TokenValidityUnits: {
          AccessToken: given.validity.access.unit,
          IdToken: given.validity.id.unit,
          RefreshToken: given.validity.refresh.unit,
        },
      });
      return {};
    }
    default:
      throw new SyntaxError(`There is no operation ${operation}.`);
  }
}
