/** A person as the account shows and takes them. */
import * as z from "zod/mini";
import { STANDINGS } from "../../tenants/people/standing-now.ts";
import { memberRoleSchema } from "../../tenants/rights.ts";
import { awaySchema, doNotDisturbSchema, forwardSchema, groupSchema, personSchema } from "../../voice/dial-plan.ts";

const { extension, devices, ringSeconds, away, doNotDisturb, voicemailGreeting } = personSchema.shape;

export const nameSchema = z.string().check(z.trim(), z.minLength(1), z.maxLength(80));
export const emailSchema = z.string().check(z.trim(), z.toLowerCase(), z.email(), z.maxLength(254));
export const etagSchema = z.string().check(z.maxLength(40));
export const extensionSchema = extension;

/** How somebody signs in, when they do. */
export const signInSchema = z.object({
  user: z.string(),
  email: z.string(),
  role: memberRoleSchema,
  state: z.enum(["invited", "active", "suspended", "ended"]),
});
export type SignInView = z.output<typeof signInSchema>;

export const personViewSchema = z.object({
  extension,
  name: z.string(),
  office: z.string(),
  devices,
  ringSeconds,
  forward: personSchema.shape.forward,
  away,
  doNotDisturb,
  voicemailGreeting,
  suspended: z.boolean(),
  /** At this moment. */
  standing: z.enum(STANDINGS),
  signIn: z.nullable(signInSchema),
  etag: z.string(),
});
export type PersonView = z.output<typeof personViewSchema>;

export const groupViewSchema = z.object({
  id: z.string(),
  name: z.string(),
  extension: groupSchema.shape.extension,
  people: groupSchema.shape.people,
  strategy: groupSchema.shape.strategy,
  seconds: groupSchema.shape.seconds,
  /** The steps of the call flow that ring it, by name. */
  usedBy: z.array(z.string()),
  etag: z.string(),
});
export type GroupView = z.output<typeof groupViewSchema>;

/** What can be set of a person; what is left out stays, null takes it away. */
export const reachChanges = {
  devices: z.optional(devices),
  ringSeconds: z.optional(ringSeconds),
  forward: z.optional(z.nullable(forwardSchema)),
  away: z.optional(z.nullable(awaySchema)),
  doNotDisturb: z.optional(z.nullable(doNotDisturbSchema)),
};
