/** Whether a payment has arrived: asked again and again while somebody waits. */
import { Button, Loader } from "@mantine/core";
import { IconCircleCheck, IconCircleX, IconDeviceMobile, IconReceiptOff } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "wouter";
import type { TopUpView } from "../../../core/account/api/top-ups.ts";
import { codeOf } from "../api/account-error.ts";
import { EmptyNotice } from "../app/empty-notice.tsx";
import { FailureNotice } from "../app/failure-notice.tsx";
import { duration } from "../format/duration.ts";
import { useMoney } from "../format/use-money.ts";
import { useSecondsSince } from "../format/use-seconds-since.ts";
import { PageSkeleton } from "../shell/page-skeleton.tsx";
import { useTopUp } from "./use-top-up.ts";
import classes from "./top-up.module.css";

export function TopUpWait({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { topUp, error, isAsking, ask } = useTopUp(id);
  if (topUp !== undefined) return <div aria-live="polite">{<State topUp={topUp} />}</div>;
  if (error === null) return <PageSkeleton label={t("billing.loading")} body />;
  if (codeOf(error) !== "not-found" && codeOf(error) !== "bad-request")
    return <FailureNotice error={error} retry={ask} retrying={isAsking} />;
  return (
    <EmptyNotice icon={<IconReceiptOff size={32} stroke={1.6} />} title={t("billing.top.gone")} text={t("billing.top.goneText")}>
      <Button component={Link} href="/billing/movements" variant="default" mt="xs">
        {t("billing.movements")}
      </Button>
    </EmptyNotice>
  );
}

function State({ topUp }: { readonly topUp: TopUpView }) {
  const { t } = useTranslation();
  const { money } = useMoney();
  const [amount, balance] = [money(topUp.amountMicros, topUp.currency), money(topUp.balanceMicros, topUp.currency)];
  switch (topUp.state) {
    case "open":
      return <Waiting topUp={topUp} amount={amount} />;
    case "paid":
      return (
        <Told
          icon={<IconCircleCheck size={40} stroke={1.6} className={classes.paid} aria-hidden />}
          title={t("billing.top.paid", { amount })}
          text={t("billing.top.paidText", { balance })}
        >
          <Button component={Link} href="/billing" size="md">
            {t("billing.top.back")}
          </Button>
        </Told>
      );
    case "failed":
      return (
        <Told
          icon={<IconCircleX size={40} stroke={1.6} className={classes.failed} aria-hidden />}
          title={t("billing.top.failed")}
          text={t("billing.top.failedText", { amount, balance })}
        >
          <Button component={Link} href="/billing/top-up" size="md">
            {t("billing.top.again")}
          </Button>
        </Told>
      );
    default:
      return topUp.state satisfies never;
  }
}

function Waiting({ topUp, amount }: { readonly topUp: TopUpView; readonly amount: string }) {
  const { t } = useTranslation();
  const { money } = useMoney();
  const [address] = useSearchParams();
  const seconds = useSecondsSince(topUp.createdAt);
  const asked = Number(address.get("asked") ?? "");
  const isPhone = topUp.method === "mpesa";
  const shillings = Number.isSafeInteger(asked) && asked > 0 ? money(asked * 1_000_000, "KES") : amount;
  return (
    <Told
      icon={isPhone ? <IconDeviceMobile size={40} stroke={1.6} className={classes.paid} aria-hidden /> : <Loader size={32} aria-hidden />}
      title={isPhone ? t("billing.top.phoneAsked") : t("billing.top.waiting", { amount })}
      text={isPhone ? t("billing.top.phoneAskedText", { shillings }) : t("billing.top.waitingText")}
    >
      <p className={classes.text}>{t("billing.top.slow")}</p>
      <p className={classes.waited} aria-live="off">
        {t("billing.top.waited", { duration: duration(seconds) })}
      </p>
      <Button component={Link} href="/billing/top-up" variant="default">
        {t("billing.top.startOver")}
      </Button>
    </Told>
  );
}

interface ToldProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}

function Told({ icon, title, text, children }: ToldProps) {
  return (
    <div className={classes.told}>
      {icon}
      <p className={classes.toldTitle}>{title}</p>
      <p className={classes.text}>{text}</p>
      {children}
    </div>
  );
}
