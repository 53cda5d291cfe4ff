import { Skeleton, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";

export interface CallSkeletonProps {
  /** What is being fetched, when it isn't a call. */
  readonly label?: string;
}

export function CallSkeleton({ label }: CallSkeletonProps) {
  const { t } = useTranslation();
  return (
    <Stack p="lg" gap="md" role="status" aria-label={label ?? t("call.loading")}>
      <Skeleton height={16} width="55%" />
      <Skeleton height={36} />
      <Skeleton height={104} mt="md" />
      <Skeleton height={14} width="80%" mt="md" />
      <Skeleton height={14} width="65%" />
      <Skeleton height={14} width="72%" />
    </Stack>
  );
}
