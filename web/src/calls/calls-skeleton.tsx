import { Skeleton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import classes from "./calls-skeleton.module.css";

const ROWS = Array.from({ length: 12 }, (_, row) => row);

export interface CallsSkeletonProps {
  /** What is being fetched, when it isn't calls. */
  readonly label?: string;
}

/** Lines in the shape of the calls to come. */
export function CallsSkeleton({ label }: CallsSkeletonProps) {
  const { t } = useTranslation();
  return (
    <div role="status" aria-label={label ?? t("calls.loading")}>
      {ROWS.map((row) => (
        <div key={row} className={classes.row}>
          <Skeleton height={14} width={96} />
          <Skeleton height={14} width={`${30 + ((row * 7) % 5) * 8}%`} />
        </div>
      ))}
    </div>
  );
}
