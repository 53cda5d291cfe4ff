/** The first page: did we miss anybody, and is there money? Both without a click. */
import { useTranslation } from "react-i18next";
import columns from "../app/columns.module.css";
import { mayBill, type Role } from "../billing/rights.ts";
import { PageHead } from "../shell/page-head.tsx";
import { HomeMoney } from "./home-money.tsx";
import { MissedToday } from "./missed-today.tsx";

export function HomePage({ role }: { readonly role: Role }) {
  const { t } = useTranslation();
  return (
    <>
      <PageHead title={t("home.title")} />
      <div className={mayBill(role) ? columns.columns : columns.single}>
        <div className={columns.column}>
          <MissedToday />
        </div>
        {mayBill(role) && (
          <div className={columns.column}>
            <HomeMoney role={role} />
          </div>
        )}
      </div>
    </>
  );
}
