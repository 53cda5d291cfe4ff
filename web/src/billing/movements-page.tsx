/** Every movement with the balance after it, newest first; the filters are the page's address. */
import { Button } from "@mantine/core";
import { IconReceipt, IconSearch } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "wouter";
import type { BillingView } from "../../../core/account/api/billing-view-schema.ts";
import { EmptyNotice } from "../app/empty-notice.tsx";
import { FailureNotice } from "../app/failure-notice.tsx";
import { CallsSkeleton } from "../calls/calls-skeleton.tsx";
import { StaleNotice } from "../calls/stale-notice.tsx";
import table from "../app/data-table.module.css";
import { EntryRows } from "./entry-rows.tsx";
import { readWanted, writeWanted, type MovementsWanted } from "./movements-address.ts";
import { MovementsFilter } from "./movements-filter.tsx";
import { TopUpButton } from "./top-up-button.tsx";
import { useMovements } from "./use-movements.ts";

export function MovementsPage({ billing }: { readonly billing: BillingView }) {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const wanted = readWanted(address);
  const change = (next: MovementsWanted): void => setAddress(writeWanted(next), { replace: true });
  const isImpossible = wanted.from !== undefined && wanted.to !== undefined && wanted.from > wanted.to;
  return (
    <>
      <MovementsFilter wanted={wanted} onChange={change} statements={billing.statements} />
      {isImpossible ? (
        <Nothing text={t("billing.list.wrongDays")} onShowAll={() => change({})} />
      ) : (
        <MovementsList billing={billing} wanted={wanted} onShowAll={() => change({})} />
      )}
    </>
  );
}

interface MovementsListProps {
  readonly billing: BillingView;
  readonly wanted: MovementsWanted;
  readonly onShowAll: () => void;
}

function MovementsList({ billing, wanted, onShowAll }: MovementsListProps) {
  const { t } = useTranslation();
  const movements = useMovements(wanted);
  const { items: entries, error } = movements;
  if (entries === undefined)
    return error === null ? (
      <CallsSkeleton label={t("billing.list.loading")} />
    ) : (
      <FailureNotice error={error} retry={movements.ask} retrying={movements.isAsking} />
    );
  if (entries.length === 0 && Object.keys(wanted).length > 0) return <Nothing text={t("billing.list.nothingText")} onShowAll={onShowAll} />;
  if (entries.length === 0)
    return (
      <EmptyNotice icon={<IconReceipt size={32} stroke={1.6} />} title={t("billing.list.emptyTitle")} text={t("billing.list.emptyText")}>
        <TopUpButton />
      </EmptyNotice>
    );
  return (
    <>
      {error !== null && <StaleNotice error={error} />}
      <EntryRows entries={entries} currency={billing.currency} />
      <div className={table.more}>
        <span role="status">{t("billing.list.shown", { count: entries.length })}</span>
        {movements.hasMore && (
          <Button variant="default" onClick={movements.askMore} loading={movements.isAskingMore}>
            {t("billing.list.more")}
          </Button>
        )}
      </div>
    </>
  );
}

function Nothing({ text, onShowAll }: { readonly text: string; readonly onShowAll: () => void }) {
  const { t } = useTranslation();
  return (
    <EmptyNotice icon={<IconSearch size={32} stroke={1.6} />} title={t("billing.list.nothingTitle")} text={text}>
      <Button variant="default" mt="xs" onClick={onShowAll}>
        {t("billing.list.clear")}
      </Button>
    </EmptyNotice>
  );
}
