/** The office's first number. Whoever comes back and has one already goes on. */
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { NumberPicker } from "../numbers/number-picker.tsx";
import { OpenOrders } from "../numbers/open-orders.tsx";
import { useNumbers } from "../numbers/use-numbers.ts";
import { StartFrame } from "./start-frame.tsx";

export function PickNumber({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation();
  const { list } = useNumbers();
  const isDone = (list?.numbers.length ?? 0) > 0;
  useEffect(() => {
    if (isDone) onDone();
  }, [isDone, onDone]);
  return (
    <StartFrame step={4} title={t("start.number.title")} lead={t("start.number.lead")}>
      {list !== undefined && <OpenOrders orders={list.open} />}
      <NumberPicker onBought={onDone} />
    </StartFrame>
  );
}
