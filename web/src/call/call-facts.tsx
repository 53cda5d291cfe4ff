/** The call at a glance: what became of it, from and to which number, when, how long. */
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CallDetailView } from "../../../core/account/api/calls.ts";
import { CallLength } from "../calls/call-length.tsx";
import { Outcome } from "../calls/outcome.tsx";
import { useCallWords } from "../calls/use-call-words.ts";
import { duration } from "../format/duration.ts";
import { usePhoneNumbers } from "../format/use-phone-numbers.ts";
import { When } from "../format/when.tsx";
import classes from "./call-facts.module.css";

export function CallFacts({ call }: { readonly call: CallDetailView }) {
  const { t } = useTranslation();
  const words = useCallWords();
  const { phoneNumber } = usePhoneNumbers();
  return (
    <div className={classes.facts}>
      <p className={classes.outcome}>
        <Outcome kind={call.outcome.kind} />
        {call.outcome.kind !== "live" && <span className={classes.happened}>{words.happened(call)}</span>}
      </p>
      <dl className={classes.list}>
        <Fact name={t("calls.when")}>
          <When at={call.startedAt} />
        </Fact>
        <Fact name={t("calls.duration")}>
          <CallLength call={call} />
          {call.talkSeconds !== undefined && (
            <span className={classes.aside}>{t("call.talked", { duration: duration(call.talkSeconds) })}</span>
          )}
        </Fact>
        {call.from?.startsWith("+") === true && (
          <Fact name={t("call.from")}>
            <a href={`tel:${call.from}`} className={classes.number}>
              {phoneNumber(call.from)}
            </a>
          </Fact>
        )}
        {call.number !== null && (
          <Fact name={t("call.to")}>
            <span className={classes.number}>{phoneNumber(call.number)}</span>
          </Fact>
        )}
      </dl>
    </div>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
