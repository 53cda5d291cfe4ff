/** A call's caller and outcome in the reader's words. */
import { useTranslation } from "react-i18next";
import type { CallView } from "../../../core/account/api/calls.ts";
import { usePhoneNumbers } from "../format/use-phone-numbers.ts";

export interface CallWords {
  /** Name if known, else the number. */
  readonly caller: (call: CallView) => string;
  /** The number, when the name was the caller. */
  readonly callerNumber: (call: CallView) => string | undefined;
  readonly happened: (call: CallView) => string;
}

export function useCallWords(): CallWords {
  const { t } = useTranslation();
  const { phoneNumber } = usePhoneNumbers();
  const address = (from: string): string => {
    if (from.startsWith("sip:")) return t("caller.sip", { name: from.slice(4) });
    return from.startsWith("client:") ? t("caller.client", { name: from.slice(7) }) : phoneNumber(from);
  };
  const number = ({ from }: CallView): string => (from === null ? t("caller.withheld") : address(from));
  return {
    caller: (call) => call.callerName ?? number(call),
    callerNumber: (call) => (call.callerName === undefined ? undefined : number(call)),
    happened: ({ outcome }) => {
      if (outcome.kind === "voicemail") return t("happened.voicemail", { mailbox: outcome.mailbox });
      if (outcome.kind === "answered" && outcome.by !== undefined) return t("happened.answeredBy", { name: address(outcome.by) });
      return t(`happened.${outcome.kind}`);
    },
  };
}
