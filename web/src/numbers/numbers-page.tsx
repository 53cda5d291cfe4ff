/** The office's numbers, where each leads, and the one that is open beside them. */
import { Button } from "@mantine/core";
import { IconNumbers, IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { NumbersView } from "../../../core/account/api/numbers.ts";
import { EmptyNotice } from "../app/empty-notice.tsx";
import { FailureNotice } from "../app/failure-notice.tsx";
import { CallsSkeleton } from "../calls/calls-skeleton.tsx";
import { useMoney } from "../format/use-money.ts";
import { PageHead } from "../shell/page-head.tsx";
import { NumberDrawer } from "./number-drawer.tsx";
import { NumberRows } from "./number-rows.tsx";
import { OpenOrders } from "./open-orders.tsx";
import { digitsOf, useNumbers } from "./use-numbers.ts";
import classes from "./numbers-page.module.css";

export function NumbersPage({ openDigits }: { readonly openDigits: string | undefined }) {
  const { t } = useTranslation();
  const { list, error, isAsking, ask } = useNumbers();
  const open = list?.numbers.find(({ number }) => digitsOf(number) === openDigits);
  return (
    <>
      <PageHead title={t("numbers.title")}>
        {list !== undefined && list.numbers.length > 0 && list.full === undefined && <BuyButton />}
      </PageHead>
      {list === undefined && error === null && <CallsSkeleton label={t("numbers.loading")} />}
      {list === undefined && error !== null && <FailureNotice error={error} retry={ask} retrying={isAsking} />}
      {list !== undefined && <OpenOrders orders={list.open} />}
      {list?.numbers.length === 0 && (
        <EmptyNotice icon={<IconNumbers size={32} stroke={1.6} />} title={t("numbers.emptyTitle")} text={t("numbers.emptyText")}>
          {list.full === undefined ? <BuyButton /> : t(`numbers.full.${list.full}`)}
        </EmptyNotice>
      )}
      {list !== undefined && list.numbers.length > 0 && (
        <>
          <NumberRows numbers={list.numbers} openDigits={openDigits} />
          <Facts list={list} />
        </>
      )}
      <NumberDrawer digits={openDigits} number={open} steps={list?.steps ?? []} isKnown={list !== undefined} />
    </>
  );
}

function BuyButton() {
  const { t } = useTranslation();
  return (
    <Button component={Link} href="/numbers/new" leftSection={<IconPlus size={16} aria-hidden />}>
      {t("numbers.buy")}
    </Button>
  );
}

function Facts({ list: { rent, channels, full } }: { readonly list: NumbersView }) {
  const { t } = useTranslation();
  const { money } = useMoney();
  return (
    <p className={classes.facts}>
      {rent !== undefined && `${t("numbers.price", { price: money(rent.micros, rent.currency) })} `}
      {channels !== undefined && `${t("numbers.channels", { count: channels })} `}
      {full !== undefined && t(`numbers.full.${full}`)}
    </p>
  );
}
