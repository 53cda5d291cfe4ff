/** What comes next for somebody who is new. */
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { PageHead } from "../shell/page-head.tsx";
import { useWelcome } from "../session/use-welcome.ts";
import classes from "./start-pages.module.css";

export function StartPages() {
  const { t } = useTranslation();
  const { provider } = useWelcome();
  return (
    <>
      <PageHead title={t("identity.start.connect")} />
      <div className={classes.body}>
        <Text fw={600} size="md">
          {t("identity.start.title", { provider })}
        </Text>
        <Text c="dimmed">{t("identity.start.text")}</Text>
      </div>
    </>
  );
}
