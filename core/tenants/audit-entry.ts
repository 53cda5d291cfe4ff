/** One change of an office, as it is kept: who, when, what, before and after. */
import * as z from "zod/mini";

export const AUDIT_ACTIONS = [
  "office.create",
  "office.publish",
  "office.change",
  "office.import",
  "office.visit",
  "person.add",
  "person.change",
  "person.remove",
  "member.invite",
  "member.change",
  "member.remove",
  "group.add",
  "group.change",
  "group.remove",
  "place.add",
  "place.change",
  "place.remove",
  "colleague.add",
  "number.buy",
  "number.change",
  "number.release",
  "sound.add",
  "sound.change",
  "sound.remove",
  "flow.publish",
  "recording.delete",
  "call.note",
  "call.return",
  "office.export",
  "office.delete",
  "office.keep",
  "billing.settings",
  "billing.switch",
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** Before and after as JSON text: a reader is shown what was kept, whatever shape it had at the time. */
const json = z.exactOptional(z.string().check(z.maxLength(20_000)));

export const auditEntrySchema = z.object({
  id: z.string(),
  /** Epoch milliseconds. */
  at: z.number(),
  action: z.enum(AUDIT_ACTIONS),
  /** What was changed, by the name people know it by. */
  subject: z.string(),
  /** Who did it. */
  by: z.object({
    user: z.string(),
    name: z.string(),
    /** The provider, signed in as somebody of the office. */
    visiting: z.exactOptional(z.boolean()),
  }),
  before: json,
  after: json,
  /** What they wrote beside it. */
  note: z.exactOptional(z.string()),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;
