import { Skeleton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import classes from "./page-skeleton.module.css";

export interface PageSkeletonProps {
  /** What is being fetched, for who hears the page. */
  readonly label?: string;
  /** Below a head that is there already. */
  readonly body?: boolean;
}

/** A page's head and its first panels, before they are known. */
export function PageSkeleton({ label, body = false }: PageSkeletonProps) {
  const { t } = useTranslation();
  return (
    <div role="status" aria-label={label ?? t("loading")}>
      {!body && (
        <div className={classes.head}>
          <Skeleton height={20} width={120} />
        </div>
      )}
      <div className={classes.panels}>
        <Skeleton height={148} />
        <Skeleton height={220} />
      </div>
    </div>
  );
}
