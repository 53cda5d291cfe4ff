/** The calls on a phone: who and what became of it large, the rest small. */
import { useTranslation } from "react-i18next";
import type { CallView } from "../../../core/account/api/calls.ts";
import { When } from "../format/when.tsx";
import { CallLength } from "./call-length.tsx";
import { CallLink } from "./call-link.tsx";
import { Outcome } from "./outcome.tsx";
import { useCallWords } from "./use-call-words.ts";
import classes from "./call-cards.module.css";

export function CallCards({ calls }: { readonly calls: readonly CallView[] }) {
  const { t } = useTranslation();
  const words = useCallWords();
  return (
    <ul className={classes.cards}>
      {calls.map((call) => (
        <li key={call.id}>
          <CallLink id={call.id} className={classes.card}>
            <span className={classes.caller}>{words.caller(call)}</span>
            <span className={classes.when}>
              <When at={call.startedAt} />
            </span>
            <Outcome kind={call.outcome.kind} />
            <span className={classes.length}>
              <CallLength call={call} />
            </span>
            {call.outcome.kind !== "live" && (
              <span className={classes.happened}>
                {words.happened(call)}
                {call.returned !== undefined && ` · ${t("find.returned", { name: call.returned.by })}`}
              </span>
            )}
          </CallLink>
        </li>
      ))}
    </ul>
  );
}
