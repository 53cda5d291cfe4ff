import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { BillingView } from "../../../core/account/api/billing-view-schema.ts";
import { centsToMicros } from "../format/money.ts";
import { useMoney } from "../format/use-money.ts";
import type { CheckedAmount } from "./check-amount.ts";
import { Choice } from "./choice.tsx";
import classes from "./top-up.module.css";

export interface AmountChoiceProps {
  readonly billing: BillingView;
  /** Cents that were chosen, or one's own amount as it was typed. */
  readonly amount: number | string;
  readonly onChange: (amount: number | string) => void;
  readonly problem: CheckedAmount["kind"];
}

/** The amounts that are offered, and one's own. */
export function AmountChoice({ billing: { currency, topUp }, amount, onChange, problem }: AmountChoiceProps) {
  const { t } = useTranslation();
  const { money } = useMoney();
  const [min, max] = [money(centsToMicros(topUp.minCents), currency), money(centsToMicros(topUp.maxCents), currency)];
  return (
    <>
      <fieldset className={classes.fieldset}>
        <legend className={classes.legend}>{t("billing.top.amount")}</legend>
        <div className={classes.choices}>
          {topUp.amountsCents.map((cents) => (
            <Choice key={cents} name="amount" checked={amount === cents} onChoose={() => onChange(cents)}>
              {money(centsToMicros(cents), currency)}
            </Choice>
          ))}
          <Choice name="amount" wide checked={typeof amount === "string"} onChoose={() => onChange("")}>
            {t("billing.top.own")}
          </Choice>
        </div>
      </fieldset>
      {typeof amount === "string" && (
        <TextInput
          data-own-amount
          label={t("billing.top.ownLabel", { currency })}
          description={t("billing.top.ownHint", { min, max })}
          error={problem !== "fits" && t(`billing.top.${problem}`, { min, max })}
          inputMode="decimal"
          autoComplete="off"
          size="md"
          value={amount}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      )}
    </>
  );
}
