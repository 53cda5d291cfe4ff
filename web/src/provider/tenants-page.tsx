/** Every tenant with its standing, balance and deadline; one of them may be open beside the list. */
import { Button } from "@mantine/core";
import { IconBuildings } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { EmptyNotice } from "../app/empty-notice.tsx";
import { FailureNotice } from "../app/failure-notice.tsx";
import { CallsSkeleton } from "../calls/calls-skeleton.tsx";
import table from "../app/data-table.module.css";
import { PageHead } from "../shell/page-head.tsx";
import { TenantDrawer } from "./tenant-drawer.tsx";
import { TenantRows } from "./tenant-rows.tsx";
import { useTenants } from "./use-tenants.ts";

export function TenantsPage({ openId }: { readonly openId: string | undefined }) {
  const { t } = useTranslation();
  const list = useTenants();
  const { items: tenants, error } = list;
  return (
    <>
      <PageHead title={t("provider.tenants.title")} />
      {tenants === undefined && error === null && <CallsSkeleton label={t("provider.tenants.loading")} />}
      {tenants === undefined && error !== null && <FailureNotice error={error} retry={list.ask} retrying={list.isAsking} />}
      {tenants?.length === 0 && (
        <EmptyNotice
          icon={<IconBuildings size={32} stroke={1.6} />}
          title={t("provider.tenants.emptyTitle")}
          text={t("provider.tenants.emptyText")}
        />
      )}
      {tenants !== undefined && tenants.length > 0 && (
        <>
          <TenantRows tenants={tenants} openId={openId} />
          <div className={table.more}>
            <span role="status">{t("provider.tenants.shown", { count: tenants.length })}</span>
            {list.hasMore && (
              <Button variant="default" onClick={list.askMore} loading={list.isAskingMore}>
                {t("provider.tenants.more")}
              </Button>
            )}
          </div>
        </>
      )}
      <TenantDrawer id={openId} inList={tenants?.find(({ id }) => id === openId)} />
    </>
  );
}
