/** Whom the office missed today, each with the way to call back. */
import { Skeleton } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { FailureNotice } from "../app/failure-notice.tsx";
import type { KnownCalls } from "../calls/known-calls.ts";
import { StaleNotice } from "../calls/stale-notice.tsx";
import { useCalls, type Calls } from "../calls/use-calls.ts";
import { dayAt } from "../format/day.ts";
import { useNow } from "../format/use-now.ts";
import { useOffice } from "../shell/office.ts";
import { useIsNarrow } from "../shell/use-is-narrow.ts";
import { CallRow } from "./call-row.tsx";
import { todaysCalls } from "./todays-calls.ts";
import { EarlierToReturn } from "./earlier-to-return.tsx";
import { AllCalls, LatestCalls } from "./latest-calls.tsx";
import { useReturnedToday } from "./use-returned-today.ts";
import classes from "./missed-today.module.css";

/** More than these are looked for on the calls' own page; on a phone, the balance is to be seen below them. */
const SHOWN = { wide: 8, narrow: 3 };
const LOOKED_THROUGH = 500;

export function MissedToday() {
  const { t } = useTranslation();
  const today = dayAt(useNow(), useOffice().zone);
  const calls = useCalls({ open: "yes", from: today });
  if (calls.known !== undefined) return <Known calls={calls} known={calls.known} />;
  if (calls.error !== null) return <FailureNotice error={calls.error} retry={calls.ask} retrying={calls.isAsking} />;
  return (
    <section className={classes.panel} role="status" aria-label={t("calls.loading")}>
      <div className={classes.head}>
        <Skeleton height={24} width={200} />
      </div>
      {[0, 1, 2].map((row) => (
        <div key={row} className={classes.skeleton}>
          <Skeleton height={14} width="60%" />
        </div>
      ))}
    </section>
  );
}

function Known({ calls, known }: { readonly calls: Calls; readonly known: KnownCalls }) {
  const { t } = useTranslation();
  const now = useNow();
  const { zone } = useOffice();
  const today = todaysCalls(known, now, zone);
  const looksFurther = !today.isWhole && known.calls.length < LOOKED_THROUGH && !calls.isAskingEarlier && calls.error === null;
  const { askEarlier } = calls;
  useEffect(() => {
    if (looksFurther) askEarlier();
    // A day's calls are looked through to its morning, page by page: each page that came asks for the next.
  }, [looksFurther, known.calls.length]);
  const { missed, messages, toReturn } = today;
  const shown = useIsNarrow() ? SHOWN.narrow : SHOWN.wide;
  const rest = toReturn.length - shown;
  const returned = useReturnedToday(dayAt(now, zone), toReturn.length === 0);
  return (
    <>
      <section className={classes.panel} aria-labelledby="missed-today">
        {calls.error !== null && <StaleNotice error={calls.error} />}
        <div className={classes.head}>
          <h2 id="missed-today" className={classes.title}>
            <span className={classes.answer}>
              {toReturn.length === 0 ? (
                <>
                  <IconCircleCheck size={24} stroke={1.6} className={classes.good} aria-hidden />
                  {returned === undefined ? t("home.nobodyToReturn") : t(returned ? "home.allReturned" : "home.nobodyMissed")}
                </>
              ) : missed === 0 ? (
                t("home.messages", { count: messages })
              ) : (
                t("home.missed", { count: missed })
              )}
            </span>
            {missed > 0 && messages > 0 && <span className={classes.messages}>{t("home.messages", { count: messages })}</span>}
          </h2>
          {toReturn.length > 0 && <AllCalls toReturn />}
        </div>
        {toReturn.length === 0 && returned !== undefined && (
          <p className={classes.text}>{t(returned ? "home.allReturnedText" : "home.nobodyMissedText")}</p>
        )}
        <EarlierToReturn />
        <ul className={classes.rows}>
          {toReturn.slice(0, shown).map((call) => (
            <CallRow key={call.id} call={call} />
          ))}
        </ul>
        {rest > 0 && (
          <Link href="/calls" className={classes.rest}>
            {t("home.more", { count: rest })}
          </Link>
        )}
        {!today.isWhole && !looksFurther && known.calls.length >= LOOKED_THROUGH && <p className={classes.text}>{t("home.atLeast")}</p>}
      </section>
      {toReturn.length === 0 && <LatestCalls />}
    </>
  );
}
