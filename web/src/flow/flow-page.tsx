/** The call flow: what callers go through, drawn, edited, tried out and published. */
import { IconSitemap } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "wouter";
import { ask } from "../api/ask.ts";
import { EmptyNotice } from "../app/empty-notice.tsx";
import { FailureNotice } from "../app/failure-notice.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { PageSkeleton } from "../shell/page-skeleton.tsx";
import { FlowEditor } from "./flow-editor.tsx";
import { FLOW, useFlow } from "./use-flow.ts";

export function FlowPage() {
  const { t } = useTranslation();
  const { data, error, refetch, isFetching } = useFlow();
  const older = useAskedVersion();
  if (data === undefined && error !== null) return <FailureNotice error={error} retry={() => void refetch()} retrying={isFetching} />;
  if (data === undefined || older.isLoading) return <PageSkeleton label={t("flow.loading")} />;
  if (data.names.numbers.length === 0)
    return (
      <>
        <PageHead title={t("flow.title")} />
        <EmptyNotice icon={<IconSitemap size={32} stroke={1.6} />} title={t("flow.emptyTitle")} text={t("flow.emptyText")} />
      </>
    );
  return <FlowEditor view={data} older={older.data} refresh={async () => (await refetch()).data} />;
}

/** The version that the address asks to see beside the draft: a call's story leads to the one that it went by. */
function useAskedVersion() {
  const [address] = useSearchParams();
  const version = address.get("version") ?? "";
  return useQuery({
    queryKey: [...FLOW, "version", version],
    queryFn: ({ signal }) => ask("GET /api/flow/versions/{version}", { params: { version } }, { signal }),
    enabled: /^[1-9]\d{0,7}$/.test(version),
    // A version never changes.
    staleTime: Infinity,
  });
}
