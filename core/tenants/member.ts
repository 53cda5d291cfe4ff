/** Who belongs to an office, and what they may do there. */
import * as z from "zod/mini";
import { memberRoleSchema, rightSchema } from "./rights.ts";

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
});
export type StoredMember = z.infer<typeof storedMemberSchema>;
