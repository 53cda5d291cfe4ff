/** The call flow: what callers go through, drawn, edited, tried out and published. */
import { IconSitemap } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { EmptyNotice } from "../app/empty-notice.tsx";
import { FailureNotice } from "../app/failure-notice.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { PageSkeleton } from "../shell/page-skeleton.tsx";
import { FlowEditor } from "./flow-editor.tsx";
import { useFlow } from "./use-flow.ts";

export function FlowPage() {
  const { t } = useTranslation();
  const { data, error, refetch, isFetching } = useFlow();
  if (data === undefined && error !== null) return <FailureNotice error={error} retry={() => void refetch()} retrying={isFetching} />;
  if (data === undefined) return <PageSkeleton label={t("flow.loading")} />;
  if (data.names.numbers.length === 0)
    return (
      <>
        <PageHead title={t("flow.title")} />
        <EmptyNotice icon={<IconSitemap size={32} stroke={1.6} />} title={t("flow.emptyTitle")} text={t("flow.emptyText")} />
      </>
    );
  return <FlowEditor view={data} refresh={async () => (await refetch()).data} />;
}
