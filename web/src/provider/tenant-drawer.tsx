/** One tenant beside the list. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { TenantRow } from "../../../core/account/api/tenants.ts";
import { SideDrawer } from "../shell/side-drawer.tsx";
import { TenantDetails } from "./tenant-details.tsx";

export interface TenantDrawerProps {
  /** Absent: closed. */
  readonly id: string | undefined;
  /** What the list knows already. */
  readonly inList: TenantRow | undefined;
}

export function TenantDrawer({ id, inList }: TenantDrawerProps) {
  const { t } = useTranslation();
  // The tenant stays in the drawer while it slides away.
  const [shown, setShown] = useState({ id, name: inList?.name });
  if (id !== undefined && (id !== shown.id || inList?.name !== shown.name)) setShown({ id, name: inList?.name });
  return (
    <SideDrawer
      isOpen={id !== undefined}
      title={shown.name ?? t("provider.tenants.name")}
      list="/provider/tenants"
      names={{ back: t("provider.tenants.back"), close: t("provider.tenants.close") }}
    >
      {(close) => shown.id !== undefined && <TenantDetails key={shown.id} id={shown.id} onClose={close} />}
    </SideDrawer>
  );
}
