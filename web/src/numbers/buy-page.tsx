import { useTranslation } from "react-i18next";
import { Link, useLocation } from "wouter";
import { PageHead } from "../shell/page-head.tsx";
import { NumberPicker } from "./number-picker.tsx";
import { digitsOf, useNumbers } from "./use-numbers.ts";
import classes from "./numbers-page.module.css";

export function BuyPage() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { list } = useNumbers();
  return (
    <>
      <PageHead title={t("numbers.buy")} />
      <div className={classes.buy}>
        <Link href="/numbers" className={classes.back ?? ""}>
          {t("numbers.back")}
        </Link>
        {list?.full === undefined ? (
          <NumberPicker onBought={({ number }) => navigate(`/numbers/${digitsOf(number)}`)} />
        ) : (
          <p>{t(`numbers.full.${list.full}`)}</p>
        )}
      </div>
    </>
  );
}
