/** What stands in the log of changes besides plain texts: telephones, prompts, rights, choices from a list. */
import { useTranslation } from "react-i18next";
import type { MemberRole } from "../../../core/tenants/rights.ts";
import { OPERATORS_RIGHTS } from "../people/operators-rights.ts";
import { usePhoneNumbers } from "../format/use-phone-numbers.ts";
import { isRecord } from "./audit-difference.ts";

export interface ThingWords {
  /** A thing, or an entry of a list of them. */
  readonly thing: (value: unknown) => string;
  /** One of a field's few choices; undefined where the field has none. */
  readonly choice: (path: string, value: unknown) => string | undefined;
}

const E164 = /^\+[1-9]\d{6,14}$/;
const ROLES: readonly MemberRole[] = ["owner", "admin", "operator", "manager", "user"];
const STRATEGIES = ["all-at-once", "one-after-another"] as const;

export function useThingWords(): ThingWords {
  const { t } = useTranslation();
  const { phoneNumber } = usePhoneNumbers();
  const device = ({ kind, number, uri, off }: Readonly<Record<string, unknown>>): string | undefined => {
    const names: Readonly<Record<string, unknown>> = {
      number: typeof number === "string" ? phoneNumber(number) : undefined,
      client: t("phone.devices.client"),
      sip: uri,
    };
    const name = typeof kind === "string" && Object.hasOwn(names, kind) ? names[kind] : undefined;
    if (typeof name !== "string") return undefined;
    return off === true ? t("settings.audit.off", { phone: name }) : name;
  };
  const thing = (value: unknown): string => {
    if (typeof value === "string") {
      const right = OPERATORS_RIGHTS.find((known) => known === value);
      if (right !== undefined) return t(`people.rights.may.${right}`);
      return E164.test(value) ? phoneNumber(value) : value;
    }
    if (!isRecord(value)) return JSON.stringify(value);
    if (typeof value["text"] === "string") return `“${value["text"]}”`;
    if (typeof value["audio"] === "string") return t("settings.audit.fields.audio");
    return device(value) ?? JSON.stringify(value);
  };
  return {
    thing,
    choice(path, value) {
      const strategy = path === "strategy" ? STRATEGIES.find((known) => known === value) : undefined;
      if (strategy !== undefined) return t(`people.groups.strategies.${strategy}`);
      const role = path === "role" ? ROLES.find((known) => known === value) : undefined;
      if (role !== undefined) return t(`roles.${role}`);
      return path.endsWith(".to") && value === "voicemail" ? t("phone.forward.toVoicemail") : undefined;
    },
  };
}
