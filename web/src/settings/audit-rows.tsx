import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { AuditEntry } from "../../../core/tenants/audit-entry.ts";
import table from "../app/data-table.module.css";
import { When } from "../format/when.tsx";
import { FROM_LIST } from "../shell/opened-from-list.ts";
import { useIsNarrow } from "../shell/use-is-narrow.ts";
import { useAuditWords } from "./use-audit-words.ts";
import classes from "./audit.module.css";

export interface AuditRowsProps {
  readonly entries: readonly AuditEntry[];
  readonly openId: string | undefined;
}

export function AuditRows(props: AuditRowsProps) {
  return useIsNarrow() ? <Cards {...props} /> : <Table {...props} />;
}

function Table({ entries, openId }: AuditRowsProps) {
  const { t } = useTranslation();
  const words = useAuditWords();
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t("settings.audit.what")}</th>
          <th scope="col" className={classes.who}>
            {t("settings.audit.who")}
          </th>
          <th scope="col" className={classes.when}>
            {t("settings.audit.when")}
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id} className={table.row} data-open={entry.id === openId || undefined}>
            <td>
              <Link href={`/settings/changes/${entry.id}`} state={FROM_LIST} className={table.link ?? ""}>
                {words.what(entry)}
              </Link>
            </td>
            <td className={table.quiet}>{words.who(entry)}</td>
            <td className={table.quiet}>
              <When at={entry.at} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cards({ entries }: AuditRowsProps) {
  const words = useAuditWords();
  return (
    <ul className={table.cards}>
      {entries.map((entry) => (
        <li key={entry.id}>
          <Link href={`/settings/changes/${entry.id}`} state={FROM_LIST} className={table.card ?? ""}>
            <span className={table.main}>{words.what(entry)}</span>
            <span className={table.side}>
              <When at={entry.at} />
            </span>
            <span className={table.quiet}>{words.who(entry)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
