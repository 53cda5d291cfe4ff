import { IconPhone } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { CallView } from "../../../core/account/api/calls.ts";
import { CallLink } from "../calls/call-link.tsx";
import { Outcome } from "../calls/outcome.tsx";
import { useCallWords } from "../calls/use-call-words.ts";
import { When } from "../format/when.tsx";
import classes from "./missed-today.module.css";

/** A call with the way to call back; the whole line opens it. */
export function CallRow({ call }: { readonly call: CallView }) {
  const { t } = useTranslation();
  const words = useCallWords();
  const number = words.callerNumber(call);
  const caller = words.caller(call);
  return (
    <li className={classes.row}>
      <span className={classes.who}>
        <CallLink id={call.id} className={classes.link}>
          {caller}
        </CallLink>
        {number !== undefined && <span className={classes.number}>{number}</span>}
      </span>
      <span className={classes.outcome}>
        <Outcome kind={call.outcome.kind} />
        <span className={classes.when}>
          <When at={call.startedAt} />
        </span>
      </span>
      {call.from?.startsWith("+") === true ? (
        <a
          href={`tel:${call.from}`}
          className={classes.back}
          aria-label={t("home.callBack", { caller })}
          title={t("home.callBack", { caller })}
        >
          <IconPhone size={18} stroke={1.6} aria-hidden />
        </a>
      ) : (
        <span className={classes.noBack} />
      )}
    </li>
  );
}
