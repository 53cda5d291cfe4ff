/** Every sound of the office; one of them may be open beside the list. */
import { Button } from "@mantine/core";
import { IconMusic, IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { EmptyNotice } from "../app/empty-notice.tsx";
import { FailureNotice } from "../app/failure-notice.tsx";
import table from "../app/data-table.module.css";
import { CallsSkeleton } from "../calls/calls-skeleton.tsx";
import { FROM_LIST } from "../shell/opened-from-list.ts";
import { SoundDrawer } from "./sound-drawer.tsx";
import { SoundRows } from "./sound-rows.tsx";
import { useSounds } from "./use-sounds.ts";

export function LibraryPage({ openId }: { readonly openId: string | undefined }) {
  const { t } = useTranslation();
  const { sounds, error, isAsking, ask } = useSounds();
  const add = (
    <Button
      renderRoot={(props) => <Link {...props} href="/sounds/new" state={FROM_LIST} />}
      leftSection={<IconPlus size={16} aria-hidden />}
    >
      {t("sounds.add")}
    </Button>
  );
  return (
    <>
      {sounds === undefined && error === null && <CallsSkeleton label={t("sounds.loading")} />}
      {sounds === undefined && error !== null && <FailureNotice error={error} retry={ask} retrying={isAsking} />}
      {sounds?.length === 0 && (
        <EmptyNotice icon={<IconMusic size={32} stroke={1.6} />} title={t("sounds.emptyTitle")} text={t("sounds.emptyText")}>
          {add}
        </EmptyNotice>
      )}
      {sounds !== undefined && sounds.length > 0 && (
        <>
          <SoundRows sounds={sounds} openId={openId} />
          <div className={table.more}>{add}</div>
        </>
      )}
      <SoundDrawer id={openId} sounds={sounds} />
    </>
  );
}
