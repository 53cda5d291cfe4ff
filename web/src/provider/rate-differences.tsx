/** Every difference between a file and the deck, with what was and what will be. */
import { Button } from "@mantine/core";
import { IconMinus, IconPencil, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RateDifferenceView, RateTextView } from "../../../core/account/api/tariffs.ts";
import classes from "./rates.module.css";

/** A browser lays out so many lines at once without a pause. */
const STEP = 200;
const ICONS = { added: IconPlus, removed: IconMinus, changed: IconPencil };

export function RateDifferences({ differences }: { readonly differences: readonly RateDifferenceView[] }) {
  const { t } = useTranslation();
  const [count, setCount] = useState(STEP);
  if (differences.length === 0) return null;
  const rest = Math.min(STEP, differences.length - count);
  return (
    <>
      {/* In a box of its own, which the keyboard can scroll: six columns don't fit a phone. */}
      <div className={classes.scroll} role="region" aria-label={t("provider.rates.what")} tabIndex={0}>
        <table className={classes.differences}>
          <thead>
            <tr>
              <th scope="col">{t("provider.rates.what")}</th>
              <th scope="col">{t("provider.rates.prefix")}</th>
              <th scope="col">{t("provider.rates.name")}</th>
              <th scope="col" className={classes.figures}>
                {t("provider.rates.perMinute")}
              </th>
              <th scope="col" className={classes.figures}>
                {t("provider.rates.connection")}
              </th>
              <th scope="col">{t("provider.rates.steps")}</th>
            </tr>
          </thead>
          <tbody>
            {differences.slice(0, count).map((difference) => (
              <Difference key={difference.prefix} difference={difference} />
            ))}
          </tbody>
        </table>
      </div>
      {rest > 0 && (
        <Button variant="default" mt="sm" onClick={() => setCount(count + STEP)}>
          {t("provider.rates.more", { count: rest, all: differences.length - count })}
        </Button>
      )}
    </>
  );
}

function Difference({ difference: { kind, prefix, before, after } }: { readonly difference: RateDifferenceView }) {
  const { t } = useTranslation();
  const Icon = ICONS[kind];
  const steps = ({ initialSeconds, incrementSeconds }: RateTextView): string =>
    t("provider.rates.stepsOf", { initial: initialSeconds, increment: incrementSeconds });
  const cell = (text: (rate: RateTextView) => string) => (
    <BeforeAfter before={before === undefined ? undefined : text(before)} after={after === undefined ? undefined : text(after)} />
  );
  return (
    <tr data-difference={kind}>
      <td>
        <span className={classes.kind} data-difference={kind}>
          <Icon size={16} stroke={1.8} aria-hidden />
          {t(`provider.rates.${kind}`)}
        </span>
      </td>
      <td className={classes.prefix}>{prefix}</td>
      <td>{cell(({ name }) => name)}</td>
      <td className={classes.figures}>{cell(({ perMinute }) => perMinute)}</td>
      <td className={classes.figures}>{cell(({ connection }) => connection)}</td>
      <td>{cell(steps)}</td>
    </tr>
  );
}

interface BeforeAfterProps {
  readonly before: string | undefined;
  readonly after: string | undefined;
}

function BeforeAfter({ before, after }: BeforeAfterProps) {
  if (after === undefined) return <del>{before}</del>;
  if (before === undefined || before === after) return after;
  return (
    <>
      <del>{before}</del> <span aria-hidden>→</span> <ins>{after}</ins>
    </>
  );
}
