/** The first page: did we miss anybody, who can be reached, and is there money? All without a click. */
import { useTranslation } from "react-i18next";
import columns from "../app/columns.module.css";
import { PageHead } from "../shell/page-head.tsx";
import { HomeMoney } from "./home-money.tsx";
import { MissedToday } from "./missed-today.tsx";
import { WhoIsReachable } from "./who-is-reachable.tsx";

interface HomePageProps {
  /** Shows the money beside the calls. */
  readonly bills: boolean;
}

export function HomePage({ bills }: HomePageProps) {
  const { t } = useTranslation();
  return (
    <>
      <PageHead title={t("home.title")} />
      <div className={bills ? columns.columns : columns.single}>
        <div className={columns.column}>
          <MissedToday />
          {!bills && <WhoIsReachable />}
        </div>
        {bills && (
          <div className={columns.column}>
            <HomeMoney />
            <WhoIsReachable />
          </div>
        )}
      </div>
    </>
  );
}
