/** Who may sign in to the office's account, and what they may do there. */
import * as z from "zod/mini";
import { memberRoleSchema, rightSchema } from "../../tenants/rights.ts";
import type { Endpoints } from "./endpoint.ts";
import { emailSchema, etagSchema, extensionSchema, nameSchema, signInSchema } from "./person-view.ts";
import { ofSetup } from "./setup-refusals.ts";

const instant = z.int().check(z.gte(0));
const rights = z.array(rightSchema).check(z.maxLength(40));

const memberViewSchema = z.object({
  user: z.string(),
  email: z.string(),
  name: z.string(),
  role: memberRoleSchema,
  /** An operator's own choice; without it all that an operator can have. */
  rights: z.exactOptional(rights),
  until: z.exactOptional(z.number()),
  extension: z.exactOptional(z.string()),
  state: signInSchema.shape.state,
  suspended: z.boolean(),
  /** Whoever asks. */
  isYou: z.boolean(),
  /** Whoever asks may change and remove them. */
  mayChange: z.boolean(),
  etag: z.string(),
});
export type MemberView = z.output<typeof memberViewSchema>;

export const membersApi = {
  "GET /api/members": {
    access: "members.manage",
    summary: "Everybody who may sign in to the office",
    answer: z.object({ members: z.array(memberViewSchema), mayGive: z.array(memberRoleSchema) }),
  },
  "POST /api/members": {
    access: "members.manage",
    summary: "Invites somebody by e-mail, with a role",
    body: z.strictObject({
      email: emailSchema,
      name: nameSchema,
      role: memberRoleSchema,
      rights: z.optional(rights),
      /** Until then, in epoch milliseconds. */
      until: z.optional(instant),
      extension: z.optional(extensionSchema),
    }),
    answer: memberViewSchema,
    refusals: [...ofSetup, "more-rights", "already-member", "extension-taken"],
  },
  "PATCH /api/members/{user}": {
    access: "members.manage",
    summary: "Changes what a member may do, and until when",
    body: z.strictObject({
      etag: etagSchema,
      name: z.optional(nameSchema),
      role: z.optional(memberRoleSchema),
      rights: z.optional(z.nullable(rights)),
      until: z.optional(z.nullable(instant)),
      suspended: z.optional(z.boolean()),
      extension: z.optional(z.nullable(extensionSchema)),
    }),
    answer: memberViewSchema,
    refusals: [...ofSetup, "stale", "more-rights", "last-owner", "extension-taken"],
  },
  "POST /api/members/{user}/invitation": {
    access: "people.manage",
    summary: "Sends the invitation of somebody who has not signed in yet once more, with a new first password",
    params: z.object({ user: z.string().check(z.minLength(1), z.maxLength(200)) }),
    body: z.strictObject({}),
    answer: z.object({ state: signInSchema.shape.state }),
    refusals: ["more-rights", "signed-in-already"],
  },
  "DELETE /api/members/{user}": {
    access: "members.manage",
    summary: "Takes all rights in the office from a member, from their next request on",
    body: z.strictObject({ etag: etagSchema }),
    answer: "nothing",
    refusals: [...ofSetup, "stale", "more-rights", "last-owner"],
  },
} as const satisfies Endpoints;
