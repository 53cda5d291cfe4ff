import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { MemberView } from "../../../core/account/api/members.ts";
import table from "../app/data-table.module.css";
import { FROM_LIST } from "../shell/opened-from-list.ts";
import { useIsNarrow } from "../shell/use-is-narrow.ts";
import classes from "./people.module.css";

export interface MemberRowsProps {
  readonly members: readonly MemberView[];
  readonly openId: string | undefined;
}

const addressOf = ({ user }: MemberView): string => `/people/rights/${user}`;

export function MemberRows(props: MemberRowsProps) {
  return useIsNarrow() ? <Cards {...props} /> : <Table {...props} />;
}

function useNames(): (member: MemberView) => string {
  const { t } = useTranslation();
  return ({ name, isYou }) => (isYou ? `${name} (${t("people.rights.you")})` : name);
}

function Table({ members, openId }: MemberRowsProps) {
  const { t } = useTranslation();
  const nameOf = useNames();
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t("people.name")}</th>
          <th scope="col">{t("people.form.email")}</th>
          <th scope="col" className={classes.some}>
            {t("people.rights.role")}
          </th>
          <th scope="col" className={classes.some}>
            {t("people.signIn")}
          </th>
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <tr key={member.user} className={table.row} data-open={member.user === openId || undefined}>
            <td>
              <Link href={addressOf(member)} state={FROM_LIST} className={table.link ?? ""}>
                {nameOf(member)}
              </Link>
            </td>
            <td className={table.quiet}>{member.email}</td>
            <td className={table.quiet}>{t(`roles.${member.role}`)}</td>
            <td className={table.quiet}>{t(`people.states.${member.state}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cards({ members }: MemberRowsProps) {
  const { t } = useTranslation();
  const nameOf = useNames();
  return (
    <ul className={table.cards}>
      {members.map((member) => (
        <li key={member.user}>
          <Link href={addressOf(member)} state={FROM_LIST} className={table.card ?? ""}>
            <span className={table.main}>{nameOf(member)}</span>
            <span className={table.side}>{t(`roles.${member.role}`)}</span>
            <span className={table.quiet}>{member.email}</span>
            <span className={table.side}>{t(`people.states.${member.state}`)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
