import { IconDeviceMobile } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { CallDetailView, LegView } from "../../../core/account/api/calls.ts";
import { clockTime } from "../format/moment.ts";
import { usePhoneNumbers } from "../format/use-phone-numbers.ts";
import { useLanguage } from "../language/use-language.ts";
import { useOffice } from "../shell/office.ts";
import { phoneState } from "./phone-state.ts";
import classes from "./call-phones.module.css";

/** The phones that rang, and what each did. */
export function CallPhones({ call }: { readonly call: CallDetailView }) {
  return (
    <ul className={classes.phones}>
      {call.legs.map((leg) => (
        <Phone key={leg.id} leg={leg} call={call} />
      ))}
    </ul>
  );
}

function Phone({ leg, call }: { readonly leg: LegView; readonly call: CallDetailView }) {
  const { t } = useTranslation();
  const { phoneNumber } = usePhoneNumbers();
  const clock = { language: useLanguage(), zone: useOffice().zone };
  const number = leg.to === undefined ? undefined : phoneNumber(leg.to);
  const at = leg.acceptedAt ?? leg.answeredAt;
  return (
    <li className={classes.phone}>
      <IconDeviceMobile size={18} stroke={1.6} aria-hidden />
      <span className={classes.name}>{leg.name ?? number ?? t("call.phoneUnknown")}</span>
      <span className={classes.state}>
        {t(`call.${phoneState(leg, call)}`)}
        {at !== undefined && <time dateTime={new Date(at).toISOString()}> {clockTime(at, clock)}</time>}
      </span>
      {leg.name !== undefined && <span className={classes.number}>{number}</span>}
    </li>
  );
}
