import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { PeopleView } from "../../../core/account/api/people.ts";
import type { PersonView } from "../../../core/account/api/person-view.ts";
import table from "../app/data-table.module.css";
import { Standing } from "../reach/standing.tsx";
import { FROM_LIST } from "../shell/opened-from-list.ts";
import { useIsNarrow } from "../shell/use-is-narrow.ts";
import classes from "./people.module.css";

export interface PeopleRowsProps {
  readonly list: PeopleView;
  readonly openId: string | undefined;
}

export function PeopleRows(props: PeopleRowsProps) {
  return useIsNarrow() ? <Cards {...props} /> : <Table {...props} />;
}

function usePersonWords({ offices }: PeopleView) {
  const { t } = useTranslation();
  return {
    office: ({ office }: PersonView) => offices.find(({ id }) => id === office)?.name ?? office,
    phones: ({ devices }: PersonView) =>
      devices.length === 0 ? t("reach.noPhones") : t("people.phones", { count: devices.filter(({ off }) => off !== true).length }),
    signIn: ({ signIn }: PersonView) => (signIn === null ? t("people.noSignIn") : t(`people.states.${signIn.state}`)),
  };
}

function Table({ list, openId }: PeopleRowsProps) {
  const { t } = useTranslation();
  const words = usePersonWords(list);
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t("people.name")}</th>
          <th scope="col" className={classes.extension}>
            {t("people.extension")}
          </th>
          <th scope="col" className={classes.some}>
            {t("people.office")}
          </th>
          <th scope="col" className={classes.extension}>
            {t("people.telephones")}
          </th>
          <th scope="col" className={classes.some}>
            {t("people.signIn")}
          </th>
          <th scope="col" className={classes.some}>
            {t("people.now")}
          </th>
        </tr>
      </thead>
      <tbody>
        {list.people.map((person) => (
          <tr key={person.extension} className={table.row} data-open={person.extension === openId || undefined}>
            <td>
              <Link href={`/people/${person.extension}`} state={FROM_LIST} className={table.link ?? ""}>
                {person.name}
              </Link>
            </td>
            <td className={table.quiet}>{person.extension}</td>
            <td className={table.quiet}>{words.office(person)}</td>
            <td className={table.quiet}>{words.phones(person)}</td>
            <td className={table.quiet}>{words.signIn(person)}</td>
            <td>
              <Standing is={person.standing} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cards({ list }: PeopleRowsProps) {
  const words = usePersonWords(list);
  return (
    <ul className={table.cards}>
      {list.people.map((person) => (
        <li key={person.extension}>
          <Link href={`/people/${person.extension}`} state={FROM_LIST} className={table.card ?? ""}>
            <span className={table.main}>{person.name}</span>
            <span className={table.side}>{person.extension}</span>
            <Standing is={person.standing} />
            <span className={table.side}>{words.office(person)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
