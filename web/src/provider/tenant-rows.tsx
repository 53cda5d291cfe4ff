import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { StandingView } from "../../../core/account/api/standing.ts";
import type { TenantRow } from "../../../core/account/api/tenants.ts";
import table from "../app/data-table.module.css";
import { StandingWord } from "../billing/standing-word.tsx";
import { FROM_LIST } from "../shell/opened-from-list.ts";
import { longDay } from "../format/day.ts";
import { useMoney } from "../format/use-money.ts";
import { useLanguage } from "../language/use-language.ts";
import { useIsNarrow } from "../shell/use-is-narrow.ts";
import classes from "./tenant-rows.module.css";

export interface TenantRowsProps {
  readonly tenants: readonly TenantRow[];
  readonly openId: string | undefined;
}

export function TenantRows({ tenants, openId }: TenantRowsProps) {
  const isNarrow = useIsNarrow();
  return isNarrow ? <TenantCards tenants={tenants} /> : <TenantTable tenants={tenants} openId={openId} />;
}

function TenantTable({ tenants, openId }: TenantRowsProps) {
  const { t } = useTranslation();
  const { money } = useMoney();
  const deadline = useDeadline();
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t("provider.tenants.name")}</th>
          <th scope="col" className={classes.plan}>
            {t("provider.tenants.plan")}
          </th>
          <th scope="col" className={classes.standing}>
            {t("provider.tenants.standing")}
          </th>
          <th scope="col" className={`${table.figures} ${classes.money}`}>
            {t("provider.tenants.balance")}
          </th>
          <th scope="col" className={`${table.figures} ${classes.deadline}`}>
            {t("provider.tenants.deadline")}
          </th>
        </tr>
      </thead>
      <tbody>
        {tenants.map(({ id, name, plan, standing, balanceMicros, currency }) => (
          <tr key={id} className={table.row} data-open={id === openId || undefined}>
            <td>
              <Link href={`/provider/tenants/${id}`} state={FROM_LIST} className={table.link ?? ""}>
                {name}
              </Link>
            </td>
            <td className={table.quiet}>{plan}</td>
            <td>
              <StandingWord kind={standing.kind} />
            </td>
            <td className={table.figures}>{money(balanceMicros, currency)}</td>
            <td className={table.figures}>{deadline(standing)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function TenantCards({ tenants }: Pick<TenantRowsProps, "tenants">) {
  const { money } = useMoney();
  const deadline = useDeadline();
  return (
    <ul className={table.cards}>
      {tenants.map(({ id, name, plan, standing, balanceMicros, currency }) => (
        <li key={id}>
          <Link href={`/provider/tenants/${id}`} state={FROM_LIST} className={table.card ?? ""}>
            <span className={table.main}>{name}</span>
            <span className={table.amount}>{money(balanceMicros, currency)}</span>
            <span className={classes.whole}>
              <StandingWord kind={standing.kind} />
            </span>
            <span className={table.quiet}>{plan}</span>
            <span className={table.side}>{deadline(standing)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** On hold and switched off, no deadline counts. */
function useDeadline(): (standing: StandingView) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  return (standing) => ("deadline" in standing ? longDay(standing.deadline, language) : t("provider.tenants.noDeadline"));
}
