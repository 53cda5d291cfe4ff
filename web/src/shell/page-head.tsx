import { Title } from "@mantine/core";
import { useEffect, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import classes from "./page-head.module.css";

export interface PageHeadProps {
  readonly title: string;
  readonly children?: ReactNode;
}

/** The page's name and its filters, which stay in sight. */
export function PageHead({ title, children }: PageHeadProps) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${title} · ${t("product")}`;
  }, [title, t]);
  return (
    <header className={classes.head}>
      <Title order={1} size="h4" className={classes.title}>
        {title}
      </Title>
      {children}
    </header>
  );
}
