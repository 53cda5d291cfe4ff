/** Something of a list, beside it; on a phone, a page of its own. Its address is its own: back closes it, and a link opens it. */
import { ActionIcon, Drawer } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useLocation } from "wouter";
import { forgetUnsaved, leaveBy } from "../app/unsaved.ts";
import { wasOpenedFromList } from "./opened-from-list.ts";
import classes from "./side-drawer.module.css";
import { useIsNarrow } from "./use-is-narrow.ts";

export interface SideDrawerProps {
  readonly isOpen: boolean;
  readonly title: ReactNode;
  /** Address of the list. */
  readonly list: string;
  /** Names of the two ways out: the arrow of a page, the cross of a drawer. */
  readonly names: { readonly back: string; readonly close: string };
  readonly children: (close: () => void) => ReactNode;
}

export function SideDrawer({ isOpen, title, list, names, children }: SideDrawerProps) {
  const isNarrow = useIsNarrow();
  const [, navigate] = useLocation();
  const close = (): void => leaveBy(() => (wasOpenedFromList() ? window.history.back() : navigate(list, { replace: true })));
  // From inside it is closed when what it showed is gone: nothing is left to be saved then.
  const closeGone = (): void => {
    forgetUnsaved();
    close();
  };
  return (
    <Drawer.Root opened={isOpen} onClose={close} position="right" size={isNarrow ? "100%" : 576} transitionProps={{ duration: 150 }}>
      {!isNarrow && <Drawer.Overlay backgroundOpacity={0.25} />}
      <Drawer.Content>
        <div className={classes.head}>
          {isNarrow && (
            <ActionIcon variant="subtle" color="gray" size={44} onClick={close} aria-label={names.back}>
              <IconArrowLeft size={20} aria-hidden />
            </ActionIcon>
          )}
          <Drawer.Title className={classes.title}>{title}</Drawer.Title>
          {!isNarrow && <Drawer.CloseButton aria-label={names.close} />}
        </div>
        <Drawer.Body className={classes.body}>{children(closeGone)}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
