/** Who belongs to an office, and what they may do there. */
import * as z from "zod/mini";

/** What a person is to an office. The provider is no member: they are known by their e-mail. */
export const memberRoleSchema = z.enum(["owner", "operator", "manager", "user"]);

export type MemberRole = z.infer<typeof memberRoleSchema>;

export const storedMemberSchema = z.object({
  tenant: z.string(),
  /** The user pool's own id of the person (`sub`): an e-mail may change hands, this does not. */
  user: z.string(),
  email: z.string(),
  name: z.string(),
  role: memberRoleSchema,
  /** Their telephone in the dial plan, when they have one. */
  extension: z.exactOptional(z.string()),
});
export type StoredMember = z.infer<typeof storedMemberSchema>;
