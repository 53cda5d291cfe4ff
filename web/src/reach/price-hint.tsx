import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ask } from "../api/ask.ts";
import { readPhoneNumber } from "../format/read-phone-number.ts";
import { useMoney } from "../format/use-money.ts";
import { useOffice } from "../shell/office.ts";
import classes from "./reach.module.css";

const TYPING_MS = 400;

/** What ringing a number costs, once it is a whole one. */
export function PriceHint({ number: typed }: { readonly number: string }) {
  const { t } = useTranslation();
  const { money } = useMoney();
  const { country, billed } = useOffice();
  const [number] = useDebouncedValue(readPhoneNumber(typed, country), TYPING_MS);
  const { data } = useQuery({
    queryKey: ["price", number],
    queryFn: ({ signal }) => ask("GET /api/my-phone/price", { query: { number: number ?? "" } }, { signal }),
    enabled: billed && number !== undefined,
    staleTime: 60_000,
  });
  if (!billed || data === undefined) return null;
  return (
    <p className={classes.hint} data-wrong={data.is === "no-rate" || undefined} role="status">
      {data.is === "free" && t("phone.forward.free")}
      {data.is === "no-rate" && t("phone.forward.noRate")}
      {data.is === "paid" && t("phone.forward.paid", { price: money(data.perMinuteMicros, data.currency) })}
    </p>
  );
}
