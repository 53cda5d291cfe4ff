/** A menu that was asked for before it was there: it opens by itself, and from then on by its button. */
import { Menu } from "@mantine/core";
import { cloneElement, Suspense, useEffect, useRef, useState } from "react";
import type { MenuOnDemandProps } from "./menu-on-demand.tsx";

export function OpenMenu({ position, button, children }: Omit<MenuOnDemandProps, "load">) {
  const [opened, setOpened] = useState(false);
  const target = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The button is another one than was pressed; whoever closes the menu by the keyboard comes back to it.
    target.current?.focus();
    setOpened(true);
  }, []);
  return (
    // In its place in the document: what reads the page aloud finds it beside its button.
    <Menu
      opened={opened}
      onChange={setOpened}
      position={position}
      width={232}
      shadow="md"
      withinPortal={false}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>{cloneElement(button, { ref: target })}</Menu.Target>
      <Menu.Dropdown>
        <Suspense>{children}</Suspense>
      </Menu.Dropdown>
    </Menu>
  );
}
