import { Button } from "@mantine/core";
import { IconPhoneIncoming, IconSearch } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { EmptyNotice } from "../app/empty-notice.tsx";
import { useIsNarrow } from "../shell/use-is-narrow.ts";
import { CallCards } from "./call-cards.tsx";
import { CallsTable } from "./calls-table.tsx";
import { findCalls, type Wanted } from "./find-calls.ts";
import type { KnownCalls } from "./known-calls.ts";
import { MoreCalls } from "./more-calls.tsx";
import type { Calls } from "./use-calls.ts";

export interface CallsListProps {
  readonly calls: Calls;
  readonly known: KnownCalls;
  readonly wanted: Wanted;
  readonly onShowAll: () => void;
  readonly openId: string | undefined;
}

export function CallsList({ calls, known, wanted, onShowAll, openId }: CallsListProps) {
  const { t } = useTranslation();
  const isNarrow = useIsNarrow();
  const found = findCalls(known.calls, wanted);
  if (known.calls.length === 0)
    return <EmptyNotice icon={<IconPhoneIncoming size={32} stroke={1.6} />} title={t("calls.emptyTitle")} text={t("calls.emptyText")} />;
  const count = known.calls.length;
  return (
    <>
      {found.length === 0 ? (
        <EmptyNotice
          icon={<IconSearch size={32} stroke={1.6} />}
          title={t("calls.nothingTitle")}
          text={t(known.cursor === undefined ? "calls.nothingTextAll" : "calls.nothingText", { count })}
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
      <MoreCalls calls={calls} shown={found.length} />
    </>
  );
}
