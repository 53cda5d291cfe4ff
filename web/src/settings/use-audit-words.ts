import { useTranslation } from "react-i18next";
import type { AuditEntry } from "../../../core/tenants/audit-entry.ts";
import type { Words } from "../language/english.ts";

type Told = Words["settings"]["audit"];

const ACTIONS: Record<Exclude<keyof Told["actions"], "other">, true> = {
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
  "number.buy": true,
  "number.change": true,
  "number.release": true,
  "sound.add": true,
  "sound.change": true,
  "sound.remove": true,
  "flow.publish": true,
  "recording.delete": true,
  "call.note": true,
  "billing.settings": true,
  "billing.switch": true,
};

export interface AuditWords {
  readonly what: (entry: AuditEntry) => string;
  readonly who: (entry: AuditEntry) => string;
}

export function useAuditWords(): AuditWords {
  const { t } = useTranslation();
  return {
    what: ({ action, subject }) => t(`settings.audit.actions.${isTold(action) ? action : "other"}`, { subject }),
    who: ({ by }) => (by.visiting === true ? t("settings.audit.visiting", { name: by.name }) : by.name),
  };
}

const isTold = (action: string): action is keyof typeof ACTIONS => Object.hasOwn(ACTIONS, action);
