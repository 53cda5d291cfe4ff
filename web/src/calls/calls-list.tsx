import { Button } from "@mantine/core";
import { IconPhoneIncoming, IconSearch } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { EmptyNotice } from "../app/empty-notice.tsx";
import { useIsNarrow } from "../shell/use-is-narrow.ts";
import { CallCards } from "./call-cards.tsx";
import { CallsTable } from "./calls-table.tsx";
import type { KnownCalls } from "./known-calls.ts";
import { MoreCalls } from "./more-calls.tsx";
import type { Calls } from "./use-calls.ts";

export interface CallsListProps {
  readonly calls: Calls;
  readonly known: KnownCalls;
  /** Not every call is wanted. */
  readonly isNarrowed: boolean;
  readonly onShowAll: () => void;
  readonly openId: string | undefined;
}

export function CallsList({ calls, known, isNarrowed, onShowAll, openId }: CallsListProps) {
  const { t } = useTranslation();
  const isNarrow = useIsNarrow();
  const found = known.calls;
  if (found.length === 0 && !isNarrowed)
    return <EmptyNotice icon={<IconPhoneIncoming size={32} stroke={1.6} />} title={t("calls.emptyTitle")} text={t("calls.emptyText")} />;
  return (
    <>
      {found.length === 0 ? (
        <EmptyNotice
          icon={<IconSearch size={32} stroke={1.6} />}
          title={t("calls.nothingTitle")}
          text={known.cursor === undefined ? t("find.nothing") : t("find.nothingYet")}
        >
          <Button variant="default" mt="xs" onClick={onShowAll}>
            {t("calls.showAll")}
          </Button>
        </EmptyNotice>
      ) : isNarrow ? (
        <CallCards calls={found} />
      ) : (
        <CallsTable calls={found} openId={openId} />
      )}
      <MoreCalls calls={calls} />
    </>
  );
}
