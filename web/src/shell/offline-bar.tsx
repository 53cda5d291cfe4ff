/** No connection: what is shown stays, and says how old it is. */
import { Button } from "@mantine/core";
import { IconCloudOff } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { use } from "react";
import { useTranslation } from "react-i18next";
import { timeOfDay } from "../format/moment.ts";
import { useLanguage } from "../language/use-language.ts";
import { OfficeContext } from "./office.ts";
import { useOfflineSince } from "./use-offline-since.ts";
import classes from "./offline-bar.module.css";

export function OfflineBar() {
  const { t } = useTranslation();
  const language = useLanguage();
  const queries = useQueryClient();
  const since = useOfflineSince();
  const zone = use(OfficeContext)?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (since === undefined) return null;
  return (
    <div className={classes.bar} role="status">
      <IconCloudOff size={20} stroke={1.6} className={classes.icon} aria-hidden />
      <p className={classes.text}>
        {since === 0 ? t("identity.offline.now") : t("identity.offline.since", { time: timeOfDay(since, { language, zone }) })}
      </p>
      <Button size="compact-sm" variant="default" onClick={() => void queries.refetchQueries({ type: "active" })}>
        {t("identity.offline.retry")}
      </Button>
    </div>
  );
}
