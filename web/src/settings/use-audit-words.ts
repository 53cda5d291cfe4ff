import { useTranslation } from "react-i18next";
import { usePhoneNumbers } from "../format/use-phone-numbers.ts";
import type { AuditAction, AuditEntry } from "../../../core/tenants/audit-entry.ts";
import { auditDifference } from "./audit-difference.ts";

/** Every action, or this does not compile. */
const KINDS: Readonly<Record<AuditAction, true>> = {
  "office.create": true,
  "office.publish": true,
  "office.change": true,
  "office.import": true,
  "office.visit": true,
  "person.add": true,
  "person.change": true,
  "person.remove": true,
  "member.invite": true,
  "member.change": true,
  "member.remove": true,
  "group.add": true,
  "group.change": true,
  "group.remove": true,
  "place.add": true,
  "place.change": true,
  "place.remove": true,
  "colleague.add": true,
  "number.buy": true,
  "number.change": true,
  "number.release": true,
  "sound.add": true,
  "sound.change": true,
  "sound.remove": true,
  "flow.publish": true,
  "recording.delete": true,
  "call.note": true,
  "call.return": true,
  "office.export": true,
  "office.delete": true,
  "office.keep": true,
  "billing.settings": true,
  "billing.switch": true,
};
const isKind = (name: string): name is AuditAction => Object.hasOwn(KINDS, name);
const kinds = Object.keys(KINDS).filter(isKind);

export interface AuditWords {
  readonly what: (entry: AuditEntry) => string;
  readonly who: (entry: AuditEntry) => string;
  /** Every kind of change, by its name without a subject. */
  readonly kinds: readonly { readonly value: AuditAction; readonly label: string }[];
}

/** A visit that was ended, and not left to end by itself. */
const isEnd = (after: string | undefined): boolean => auditDifference(undefined, after).some(({ path }) => path === "ended");

/** So the log names a call whose caller withheld their number. */
const isCallId = (subject: string): boolean => /^CA[0-9a-f]{32}$/.test(subject);

export function useAuditWords(): AuditWords {
  const { t } = useTranslation();
  const { groupNumbers } = usePhoneNumbers();
  const what = ({ action, subject, after }: Pick<AuditEntry, "action" | "subject" | "after">) => {
    const named = { subject: isCallId(subject) ? t("caller.withheld") : groupNumbers(subject) };
    return action === "office.visit" && isEnd(after) ? t("settings.audit.visitEnded", named) : t(`settings.audit.actions.${action}`, named);
  };
  return {
    what,
    who: ({ by }) => (by.visiting === true ? t("settings.audit.visiting", { name: by.name }) : by.name),
    kinds: kinds.map((value) => ({ value, label: what({ action: value, subject: "" }).replace(/[:\s]+$/, "") })),
  };
}
