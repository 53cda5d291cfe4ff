/** An office as the provider publishes it: who belongs to it, and what its numbers do. The body of PUT /api/provider/tenants/{tenant}. */
import * as z from "zod/mini";
import { tariffPlanFields } from "../billing/tariff-plan.ts";
import { dialPlanSchema } from "../voice/dial-plan.ts";
import { memberRoleSchema } from "./rights.ts";

const name = z.string().check(z.minLength(1), z.maxLength(80));

const officeMemberSchema = z.strictObject({
  /** Compared without regard to case, as the user pool does. */
  email: z.string().check(z.trim(), z.toLowerCase(), z.email(), z.maxLength(254)),
  name,
  role: memberRoleSchema,
  extension: z.exactOptional(z.string()),
});
export type OfficeMember = z.infer<typeof officeMemberSchema>;

/** Version and tenant are not the publisher's to say: the one is counted, the other stands in the address. */
export const officeSchema = z.strictObject({
  name,
  zone: z.string().check(z.minLength(1), z.maxLength(64)),
  language: z.enum(["en", "sw"]),
  country: z.string().check(z.regex(/^[A-Z]{2}$/)),
  account: z.string().check(z.regex(/^AC[0-9a-f]{32}$/)),
  /** Id of the tariff plan of a new tenant; "standard" when it is left out. */
  tariffPlan: z.exactOptional(tariffPlanFields.shape.id),
  members: z.array(officeMemberSchema).check(z.maxLength(200)),
  plan: z.omit(dialPlanSchema, { tenant: true, version: true }),
});
export type Office = z.infer<typeof officeSchema>;

/** The ids that tenants may have. */
export const tenantIdSchema = dialPlanSchema.shape.tenant;
