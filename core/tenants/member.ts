/** Who belongs to an office, and what they may do there. */
import * as z from "zod/mini";
import { memberRoleSchema, rightSchema } from "./rights.ts";

export const notifySchema = z.strictObject({ missed: z.boolean(), voicemail: z.boolean() });

export const storedMemberSchema = z.object({
  tenant: z.string(),
  /** The user pool's own id of the person (`sub`): an e-mail may change hands, this does not. */
  user: z.string(),
  email: z.string(),
  name: z.string(),
  role: memberRoleSchema,
  /** An operator's own choice of rights. */
  rights: z.exactOptional(z.array(rightSchema)),
  /** Epoch milliseconds: from then on the member is let in no more. */
  until: z.exactOptional(z.number()),
  suspended: z.exactOptional(z.boolean()),
  /** Their telephone in the dial plan, when they have one. */
  extension: z.exactOptional(z.string()),
  /** Invited by e-mail, and not known to have signed in yet (epoch milliseconds). */
  invitedAt: z.exactOptional(z.number()),
  /** What they are told of by e-mail. */
  notify: z.exactOptional(notifySchema),
});
export type StoredMember = z.infer<typeof storedMemberSchema>;
