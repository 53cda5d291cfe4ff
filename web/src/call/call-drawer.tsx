/** One call beside the list; on a phone, a page of its own. Its address is the call's: back closes it, and a link opens it. */
import { ActionIcon, Drawer } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import type { CallView } from "../../../core/account/views.ts";
import { wasOpenedFromList } from "../calls/opened-from-list.ts";
import { useIsNarrow } from "../shell/use-is-narrow.ts";
import { CallDetails } from "./call-details.tsx";
import { CallTitle } from "./call-title.tsx";
import classes from "./call-drawer.module.css";

export interface CallDrawerProps {
  /** Absent: closed. */
  readonly id: string | undefined;
  /** What the list knows of the call already. */
  readonly inList: CallView | undefined;
}

export function CallDrawer({ id, inList }: CallDrawerProps) {
  const { t } = useTranslation();
  const isNarrow = useIsNarrow();
  const [, navigate] = useLocation();
  // The call stays in the drawer while it slides away.
  const [shown, setShown] = useState(id);
  if (id !== undefined && id !== shown) setShown(id);
  const close = (): void => (wasOpenedFromList() ? window.history.back() : navigate("/calls", { replace: true }));
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
            <ActionIcon variant="subtle" color="gray" size={44} onClick={close} aria-label={t("call.back")}>
              <IconArrowLeft size={20} aria-hidden />
            </ActionIcon>
          )}
          <Drawer.Title className={classes.title}>{shown !== undefined && <CallTitle id={shown} inList={inList} />}</Drawer.Title>
          {!isNarrow && <Drawer.CloseButton aria-label={t("call.close")} />}
        </div>
        <Drawer.Body className={classes.body}>{shown !== undefined && <CallDetails key={shown} id={shown} onClose={close} />}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
