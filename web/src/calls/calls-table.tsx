/** The calls on a wide screen: one line each, and the whole line opens the call. */
import { IconMicrophone } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { CallView } from "../../../core/account/api/calls.ts";
import table from "../app/data-table.module.css";
import { When } from "../format/when.tsx";
import { CallLength } from "./call-length.tsx";
import { CallLink } from "./call-link.tsx";
import { Outcome } from "./outcome.tsx";
import { useCallWords } from "./use-call-words.ts";
import classes from "./calls-table.module.css";

export interface CallsTableProps {
  readonly calls: readonly CallView[];
  readonly openId: string | undefined;
}

export function CallsTable({ calls, openId }: CallsTableProps) {
  const { t } = useTranslation();
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col" className={classes.outcome}>
            {t("calls.outcome")}
          </th>
          <th scope="col" className={classes.callerColumn}>
            {t("calls.caller")}
          </th>
          <th scope="col">{t("calls.happened")}</th>
          <th scope="col" className={classes.when}>
            {t("calls.when")}
          </th>
          <th scope="col" className={`${table.figures} ${classes.length}`}>
            {t("calls.duration")}
          </th>
        </tr>
      </thead>
      <tbody>
        {calls.map((call) => (
          <CallRow key={call.id} call={call} isOpen={call.id === openId} />
        ))}
      </tbody>
    </table>
  );
}

function CallRow({ call, isOpen }: { readonly call: CallView; readonly isOpen: boolean }) {
  const { t } = useTranslation();
  const words = useCallWords();
  const number = words.callerNumber(call);
  return (
    <tr className={table.row} data-open={isOpen || undefined}>
      <td>
        <Outcome kind={call.outcome.kind} />
      </td>
      <td>
        <div className={classes.caller}>
          <CallLink id={call.id} className={`${table.link} ${classes.name}`}>
            {words.caller(call)}
          </CallLink>
          {number !== undefined && <span className={classes.number}>{number}</span>}
        </div>
      </td>
      <td className={table.quiet}>
        {words.happened(call)}
        {call.returned !== undefined && <span className={classes.returned}>{t("find.returned", { name: call.returned.by })}</span>}
        {isHeard(call) && (
          <IconMicrophone size={14} stroke={1.6} className={classes.recorded} role="img" aria-label={t("calls.recorded")} />
        )}
      </td>
      <td>
        <When at={call.startedAt} />
      </td>
      <td className={table.figures}>
        <CallLength call={call} />
      </td>
    </tr>
  );
}

/** A call that reached nobody was to be recorded too, had somebody talked. */
const isHeard = ({ recorded, outcome }: CallView): boolean => recorded && outcome.kind !== "missed" && outcome.kind !== "informed";
