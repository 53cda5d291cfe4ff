import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { dayAt, longDay } from "../format/day.ts";
import { useLanguage } from "../language/use-language.ts";
import { useOffice } from "../shell/office.ts";
import type { Calls } from "./use-calls.ts";
import classes from "./more-calls.module.css";

/** How many calls were found, how far back was looked, and the way further back. */
export function MoreCalls({ calls }: { readonly calls: Calls }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { zone } = useOffice();
  const { calls: found = [], cursor, searchedBack } = calls.known ?? {};
  const count = found.length;
  return (
    <div className={classes.more}>
      <span className={classes.count} role="status">
        {searchedBack === undefined
          ? t("calls.shown", { count })
          : t("find.searchedBack", { count, day: longDay(dayAt(searchedBack, zone), language) })}
      </span>
      {cursor !== undefined && (
        <Button variant="default" onClick={calls.askEarlier} loading={calls.isAskingEarlier}>
          {t(searchedBack === undefined ? "calls.loadMore" : "find.goOn")}
        </Button>
      )}
    </div>
  );
}
