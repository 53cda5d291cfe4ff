/** Beside the flow on a wide screen; on a phone, a page of its own. */
import { ActionIcon, Drawer } from "@mantine/core";
import { IconArrowLeft, IconX } from "@tabler/icons-react";
import { useId, type ReactNode } from "react";
import { useIsNarrow } from "../shell/use-is-narrow.ts";
import classes from "./side-panel.module.css";

export interface SidePanelProps {
  readonly title: string;
  /** Name of the way out. */
  readonly close: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function SidePanel({ title, close, onClose, children }: SidePanelProps) {
  const isNarrow = useIsNarrow();
  const id = useId();
  if (isNarrow)
    return (
      <Drawer.Root opened onClose={onClose} position="right" size="100%" transitionProps={{ duration: 0 }}>
        <Drawer.Content>
          <div className={classes.head}>
            <ActionIcon variant="subtle" color="gray" size={44} onClick={onClose} aria-label={close}>
              <IconArrowLeft size={20} aria-hidden />
            </ActionIcon>
            <Drawer.Title className={classes.title}>{title}</Drawer.Title>
          </div>
          <Drawer.Body p={0}>{children}</Drawer.Body>
        </Drawer.Content>
      </Drawer.Root>
    );
  return (
    <aside className={classes.panel} aria-labelledby={id}>
      <div className={classes.head}>
        <h2 id={id} className={classes.title}>
          {title}
        </h2>
        <ActionIcon variant="subtle" color="gray" size={36} onClick={onClose} aria-label={close}>
          <IconX size={18} aria-hidden />
        </ActionIcon>
      </div>
      {children}
    </aside>
  );
}
