import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { PlaceView } from "../../../core/account/api/places.ts";
import table from "../app/data-table.module.css";
import { FROM_LIST } from "../shell/opened-from-list.ts";
import { useIsNarrow } from "../shell/use-is-narrow.ts";
import { OpenState } from "./open-state.tsx";
import { useHoursWords } from "./use-hours-words.ts";
import classes from "./place-rows.module.css";

export interface PlaceRowsProps {
  readonly places: readonly PlaceView[];
  readonly openId: string | undefined;
}

export function PlaceRows(props: PlaceRowsProps) {
  return useIsNarrow() ? <Cards {...props} /> : <Table {...props} />;
}

const clockOf = ({ now }: PlaceView): string => now.localTime.slice(11);

function Table({ places, openId }: PlaceRowsProps) {
  const { t } = useTranslation();
  const words = useHoursWords();
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col" className={classes.name}>
            {t("places.name")}
          </th>
          <th scope="col" className={classes.state}>
            {t("places.state")}
          </th>
          <th scope="col">{t("places.hours")}</th>
          <th scope="col" className={classes.zone}>
            {t("places.zone")}
          </th>
        </tr>
      </thead>
      <tbody>
        {places.map((place) => (
          <tr key={place.id} className={table.row} data-open={place.id === openId || undefined}>
            <td>
              <Link href={`/places/${place.id}`} state={FROM_LIST} className={table.link ?? ""}>
                {place.name}
              </Link>
            </td>
            <td>
              <OpenState place={place} />
            </td>
            <td className={`${table.quiet} ${table.wraps}`}>{words.week(place.weekly)}</td>
            <td className={table.quiet}>{`${place.zone} · ${clockOf(place)}`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cards({ places }: PlaceRowsProps) {
  const words = useHoursWords();
  return (
    <ul className={table.cards}>
      {places.map((place) => (
        <li key={place.id}>
          <Link href={`/places/${place.id}`} state={FROM_LIST} className={table.card ?? ""}>
            <span className={table.main}>{place.name}</span>
            <span className={table.side}>{clockOf(place)}</span>
            <OpenState place={place} />
            <span />
            <span className={`${table.quiet} ${classes.whole}`}>{words.week(place.weekly)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
