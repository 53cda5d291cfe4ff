/** One tenant beside the list; on a phone, a page of its own. */
import { ActionIcon, Drawer } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import type { TenantRow } from "../../../core/account/billing-views.ts";
import classes from "../call/call-drawer.module.css";
import { wasOpenedFromList } from "../calls/opened-from-list.ts";
import { useIsNarrow } from "../shell/use-is-narrow.ts";
import { TenantDetails } from "./tenant-details.tsx";

export interface TenantDrawerProps {
  /** Absent: closed. */
  readonly id: string | undefined;
  /** What the list knows already. */
  readonly inList: TenantRow | undefined;
}

export function TenantDrawer({ id, inList }: TenantDrawerProps) {
  const { t } = useTranslation();
  const isNarrow = useIsNarrow();
  const [, navigate] = useLocation();
  // The tenant stays in the drawer while it slides away.
  const [shown, setShown] = useState({ id, name: inList?.name });
  if (id !== undefined && (id !== shown.id || inList?.name !== shown.name)) setShown({ id, name: inList?.name });
  const close = (): void => (wasOpenedFromList() ? window.history.back() : navigate("/provider/tenants", { replace: true }));
  return (
    <Drawer.Root
      opened={id !== undefined}
      onClose={close}
      position="right"
      size={isNarrow ? "100%" : 576}
      transitionProps={{ duration: 150 }}
    >
      {!isNarrow && <Drawer.Overlay backgroundOpacity={0.25} />}
      <Drawer.Content>
        <div className={classes.head}>
          {isNarrow && (
            <ActionIcon variant="subtle" color="gray" size={44} onClick={close} aria-label={t("provider.tenants.back")}>
              <IconArrowLeft size={20} aria-hidden />
            </ActionIcon>
          )}
          <Drawer.Title className={classes.title}>{shown.name ?? t("provider.tenants.name")}</Drawer.Title>
          {!isNarrow && <Drawer.CloseButton aria-label={t("provider.tenants.close")} />}
        </div>
        <Drawer.Body className={classes.body}>
          {shown.id !== undefined && <TenantDetails key={shown.id} id={shown.id} onClose={close} />}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
