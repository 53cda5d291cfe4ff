import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { ask } from "../api/ask.ts";
import { CALLS } from "../calls/use-calls.ts";
import { dayAt } from "../format/day.ts";
import { useNow } from "../format/use-now.ts";
import { useOffice } from "../shell/office.ts";
import classes from "./missed-today.module.css";

const DAY = 86_400_000;
/** Older ones are past being returned. */
const LOOKS_BACK = 14 * DAY;
const FRESH = 60_000;

/** Calls of the last two weeks that were missed before today, and that nobody marked as returned. */
export function EarlierToReturn() {
  const { t } = useTranslation();
  const today = dayAt(useNow(), useOffice().zone);
  const before = (ms: number): string => new Date(Date.parse(today) - ms).toISOString().slice(0, 10);
  const wanted = { open: "yes", from: before(LOOKS_BACK), to: before(DAY) } as const;
  const { data } = useQuery({
    queryKey: [CALLS, "earlier", wanted],
    queryFn: ({ signal }) => ask("GET /api/calls", { query: { ...wanted, limit: "1" } }, { signal }),
    refetchInterval: FRESH,
  });
  if (data === undefined || data.calls.length === 0) return null;
  const address = new URLSearchParams(wanted).toString();
  return (
    <Link href={`/calls?${address}`} className={classes.rest}>
      {t("home.earlier")}
    </Link>
  );
}
