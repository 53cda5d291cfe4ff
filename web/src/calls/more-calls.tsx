import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Calls } from "./use-calls.ts";
import classes from "./more-calls.module.css";

export interface MoreCallsProps {
  readonly calls: Calls;
  /** How many of the known ones are shown above. */
  readonly shown: number;
}

/** How many calls are looked through, and the way further back. */
export function MoreCalls({ calls, shown }: MoreCallsProps) {
  const { t } = useTranslation();
  const count = calls.known?.calls.length ?? 0;
  return (
    <div className={classes.more}>
      <span className={classes.count} role="status">
        {shown === count ? t("calls.shown", { count }) : t("calls.shownOf", { shown, count })}
      </span>
      {calls.known?.cursor !== undefined && (
        <Button variant="default" onClick={calls.askEarlier} loading={calls.isAskingEarlier}>
          {t("calls.loadMore")}
        </Button>
      )}
    </div>
  );
}
