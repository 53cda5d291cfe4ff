import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { NumberView } from "../../../core/account/api/numbers.ts";
import table from "../app/data-table.module.css";
import { usePhoneNumbers } from "../format/use-phone-numbers.ts";
import { FROM_LIST } from "../shell/opened-from-list.ts";
import { useIsNarrow } from "../shell/use-is-narrow.ts";
import { digitsOf } from "./use-numbers.ts";

export interface NumberRowsProps {
  readonly numbers: readonly NumberView[];
  readonly openDigits: string | undefined;
}

export function NumberRows({ numbers, openDigits }: NumberRowsProps) {
  const isNarrow = useIsNarrow();
  return isNarrow ? <NumberCards numbers={numbers} /> : <NumberTable numbers={numbers} openDigits={openDigits} />;
}

function NumberTable({ numbers, openDigits }: NumberRowsProps) {
  const { t } = useTranslation();
  const { phoneNumber } = usePhoneNumbers();
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t("numbers.number")}</th>
          <th scope="col">{t("numbers.label")}</th>
          <th scope="col">{t("numbers.leadsTo")}</th>
          <th scope="col">{t("numbers.calls")}</th>
        </tr>
      </thead>
      <tbody>
        {numbers.map(({ number, label, entryName, outside }) => (
          <tr key={number} className={table.row} data-open={digitsOf(number) === openDigits || undefined}>
            <td>
              <Link href={`/numbers/${digitsOf(number)}`} state={FROM_LIST} className={table.link ?? ""}>
                {phoneNumber(number)}
              </Link>
            </td>
            <td>{label}</td>
            <td>{entryName}</td>
            <td className={table.quiet}>{t(outside ? "numbers.outside" : "numbers.inside")}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function NumberCards({ numbers }: Pick<NumberRowsProps, "numbers">) {
  const { phoneNumber } = usePhoneNumbers();
  return (
    <ul className={table.cards}>
      {numbers.map(({ number, label, entryName }) => (
        <li key={number}>
          <Link href={`/numbers/${digitsOf(number)}`} state={FROM_LIST} className={table.card ?? ""}>
            <span className={table.main}>{phoneNumber(number)}</span>
            <span className={table.side}>{label}</span>
            <span className={table.quiet}>{entryName}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
