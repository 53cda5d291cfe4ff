import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { useCalls } from "../calls/use-calls.ts";
import { CallRow } from "./call-row.tsx";
import classes from "./missed-today.module.css";

const SHOWN = 6;

/** On a day without a missed call: what came in last. */
export function LatestCalls() {
  const { t } = useTranslation();
  const calls = useCalls().known?.calls.slice(0, SHOWN) ?? [];
  if (calls.length === 0) return null;
  return (
    <section className={classes.panel} aria-labelledby="latest-calls">
      <div className={classes.head}>
        <h2 id="latest-calls" className={classes.small}>
          {t("home.latest")}
        </h2>
        <AllCalls />
      </div>
      <ul className={classes.rows}>
        {calls.map((call) => (
          <CallRow key={call.id} call={call} />
        ))}
      </ul>
    </section>
  );
}

export function AllCalls({ toReturn = false }: { readonly toReturn?: boolean }) {
  const { t } = useTranslation();
  return (
    <Link href={toReturn ? "/calls?open=yes" : "/calls"} className={classes.all}>
      {t("home.allCalls")}
    </Link>
  );
}
