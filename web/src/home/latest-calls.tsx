import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { CallView } from "../../../core/account/views.ts";
import { CallRow } from "./call-row.tsx";
import classes from "./missed-today.module.css";

/** On a day without a missed call: what came in last. */
export function LatestCalls({ calls }: { readonly calls: readonly CallView[] }) {
  const { t } = useTranslation();
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

export function AllCalls() {
  const { t } = useTranslation();
  return (
    <Link href="/calls" className={classes.all}>
      {t("home.allCalls")}
    </Link>
  );
}
