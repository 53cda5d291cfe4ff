import { Alert, Button, TextInput } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import { useState, type SyntheticEvent } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import type { BillingView } from "../../../core/account/api/billing-view-schema.ts";
import type { StandingView } from "../../../core/account/api/standing.ts";
import { useFailureWords } from "../app/use-failure-words.ts";
import { centsToMicros } from "../format/money.ts";
import { useMoney } from "../format/use-money.ts";
import { AmountChoice } from "./amount-choice.tsx";
import { askedShillings } from "./asked-shillings.ts";
import { checkAmount } from "./check-amount.ts";
import { Choice } from "./choice.tsx";
import { kenyanMobile } from "./kenyan-mobile.ts";
import { useStartTopUp, type WantedTopUp } from "./use-start-top-up.ts";
import classes from "./top-up.module.css";

type Method = WantedTopUp["method"];

export function TopUpForm({ billing }: { readonly billing: BillingView }) {
  const { t } = useTranslation();
  const { topUp: offer, standing } = billing;
  const [, navigate] = useLocation();
  const start = useStartTopUp();
  const words = useFailureWords();
  // An amount that is no choice is one's own, in words still.
  const [amount, setAmount] = useState<number | string>(offer.amountsCents[1] ?? offer.amountsCents[0] ?? "");
  const [method, setMethod] = useState<Method>(offer.methods[0] ?? "card");
  const [phone, setPhone] = useState("");
  const [tried, setTried] = useState(false);
  const checked = typeof amount === "number" ? ({ kind: "fits", cents: amount } as const) : checkAmount(amount, offer);
  const mobile = kenyanMobile(phone);

  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setTried(true);
    if (checked.kind !== "fits") return focus("[data-own-amount]");
    if (method === "mpesa" && mobile === undefined) return focus("[data-mpesa-phone]");
    const wanted = { amountCents: checked.cents, method, ...(method === "mpesa" && mobile !== undefined ? { phone: mobile } : {}) };
    start.mutate(wanted, {
      onSuccess: ({ id, redirectUrl, askedShillings: asked }) => {
        if (redirectUrl !== undefined) window.location.assign(redirectUrl);
        else navigate(waitAddress(id, asked));
      },
    });
  };
  const isLeaving = start.isSuccess && start.data.redirectUrl !== undefined;

  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <StandingText kind={standing.kind} />
      <AmountChoice billing={billing} amount={amount} onChange={setAmount} problem={tried ? checked.kind : "fits"} />
      {offer.methods.length > 1 && (
        <fieldset className={classes.fieldset}>
          <legend className={classes.legend}>{t("billing.top.method")}</legend>
          <div className={classes.methods}>
            {offer.methods.map((each) => (
              <Choice key={each} name="method" checked={each === method} onChoose={() => setMethod(each)}>
                {t(`billing.top.${each}`)}
              </Choice>
            ))}
          </div>
        </fieldset>
      )}
      {method === "mpesa" ? (
        <TextInput
          data-mpesa-phone
          label={t("billing.top.phone")}
          description={t("billing.top.phoneHint")}
          error={tried && mobile === undefined && t("billing.top.needPhone")}
          type="tel"
          autoComplete="tel"
          size="md"
          value={phone}
          onChange={({ currentTarget }) => setPhone(currentTarget.value)}
        />
      ) : (
        <p className={classes.text}>{t("billing.top.cardText")}</p>
      )}
      {method === "mpesa" && checked.kind === "fits" && <Asked billing={billing} cents={checked.cents} />}
      {start.error !== null && (
        <Alert color="red" icon={<IconAlertCircle aria-hidden />} role="alert">
          {t("billing.top.notStarted")} {words(start.error)}
        </Alert>
      )}
      <div className={classes.submit}>
        <Button type="submit" size="md" fullWidth loading={start.isPending || isLeaving}>
          <PayWords billing={billing} method={method} cents={checked.kind === "fits" ? checked.cents : undefined} />
        </Button>
      </div>
    </form>
  );
}

function waitAddress(id: string, asked: number | undefined): string {
  return `/billing/top-up?${new URLSearchParams({ payment: id, ...(asked === undefined ? {} : { asked: String(asked) }) })}`;
}

function focus(selector: string): void {
  document.querySelector<HTMLInputElement>(selector)?.focus();
}

interface PayWordsProps {
  readonly billing: BillingView;
  readonly method: Method;
  readonly cents: number | undefined;
}

/** What the button does: in shillings when a telephone asks for them. */
function PayWords({ billing: { currency, topUp }, method, cents }: PayWordsProps) {
  const { t } = useTranslation();
  const { money } = useMoney();
  if (cents === undefined) return t("billing.top.choose");
  if (method === "card") return t("billing.top.payCard", { amount: money(centsToMicros(cents), currency) });
  const rate = topUp.mpesaRate?.kesPerUnit;
  const amount = rate === undefined ? money(centsToMicros(cents), currency) : money(askedShillings(cents, rate) * 1_000_000, "KES");
  return t("billing.top.payMpesa", { amount });
}

function Asked({ billing: { currency, topUp }, cents }: { readonly billing: BillingView; readonly cents: number }) {
  const { t } = useTranslation();
  const { money } = useMoney();
  if (topUp.mpesaRate === undefined) return null;
  const { kesPerUnit } = topUp.mpesaRate;
  return (
    <p className={classes.text} role="status">
      <strong>{t("billing.top.asks", { shillings: money(askedShillings(cents, kesPerUnit) * 1_000_000, "KES") })}</strong>{" "}
      {t("billing.top.asksRate", { rate: `KES ${kesPerUnit}`, unit: money(1_000_000, currency) })}
    </p>
  );
}

/** What the payment does to where the office stands. */
function StandingText({ kind }: { readonly kind: StandingView["kind"] }) {
  const { t } = useTranslation();
  if (kind === "good") return null;
  return <p className={classes.text}>{t(`billing.top.${kind}Text`)}</p>;
}
