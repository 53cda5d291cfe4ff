/** Movements as lines of a table; on a phone as cards. */
import { useTranslation } from "react-i18next";
import type { EntryView } from "../../../core/account/api/movements.ts";
import table from "../app/data-table.module.css";
import { useMoney } from "../format/use-money.ts";
import { usePhoneNumbers } from "../format/use-phone-numbers.ts";
import { When } from "../format/when.tsx";
import { useIsNarrow } from "../shell/use-is-narrow.ts";
import classes from "./entry-rows.module.css";

export interface EntryRowsProps {
  readonly entries: readonly EntryView[];
  readonly currency: string;
  /** In a drawer there is no room for a table. */
  readonly asCards?: boolean;
}

export function EntryRows({ entries, currency, asCards = false }: EntryRowsProps) {
  const isNarrow = useIsNarrow();
  return asCards || isNarrow ? <EntryCards entries={entries} currency={currency} /> : <EntryTable entries={entries} currency={currency} />;
}

function EntryTable({ entries, currency }: EntryRowsProps) {
  const { t } = useTranslation();
  const { money, change } = useMoney();
  const { groupNumbers } = usePhoneNumbers();
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col" className={classes.when}>
            {t("billing.list.when")}
          </th>
          <th scope="col" className={classes.kind}>
            {t("billing.list.kind")}
          </th>
          <th scope="col">{t("billing.list.what")}</th>
          <th scope="col" className={`${table.figures} ${classes.money}`}>
            {t("billing.list.amount")}
          </th>
          <th scope="col" className={`${table.figures} ${classes.money}`}>
            {t("billing.list.balance")}
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.key} className={table.row}>
            <td>
              <When at={entry.at} />
            </td>
            <td>{t(`billing.kind.${entry.kind}`)}</td>
            <td className={table.quiet} title={groupNumbers(entry.text)}>
              {groupNumbers(entry.text)}
            </td>
            <td className={table.figures} data-gain={entry.micros > 0 || undefined}>
              <span className={classes.change} data-gain={entry.micros > 0 || undefined}>
                {change(entry.micros, currency)}
              </span>
            </td>
            <td className={`${table.figures} ${table.quiet}`}>{money(entry.balanceMicros, currency)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function EntryCards({ entries, currency }: EntryRowsProps) {
  const { t } = useTranslation();
  const { money, change } = useMoney();
  const { groupNumbers } = usePhoneNumbers();
  return (
    <ul className={table.cards}>
      {entries.map((entry) => (
        <li key={entry.key} className={table.card}>
          <span className={table.main}>{t(`billing.kind.${entry.kind}`)}</span>
          <span className={`${table.amount} ${classes.change}`} data-gain={entry.micros > 0 || undefined}>
            {change(entry.micros, currency)}
          </span>
          <span className={table.quiet}>{groupNumbers(entry.text)}</span>
          <span className={table.side}>{t("billing.list.balanceShort", { balance: money(entry.balanceMicros, currency) })}</span>
          <span className={table.quiet}>
            <When at={entry.at} />
          </span>
        </li>
      ))}
    </ul>
  );
}
