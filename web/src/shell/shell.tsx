/** What stands round every page: at the side on a wide screen, above and in the thumb's reach on a phone. */
import { AppShell } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { SessionView } from "../../../core/account/views.ts";
import { Brand } from "./brand.tsx";
import { Navigation } from "./navigation.tsx";
import type { Section } from "./sections.tsx";
import { ShortcutsDialog } from "./shortcuts-dialog.tsx";
import { useIsNarrow } from "./use-is-narrow.ts";
import { useShortcuts } from "./use-shortcuts.ts";
import { UserMenu } from "./user-menu.tsx";
import classes from "./shell.module.css";

export interface ShellProps {
  readonly session: SessionView;
  readonly sections: readonly Section[];
  readonly children: ReactNode;
}

export function Shell({ session, sections, children }: ShellProps) {
  const { t } = useTranslation();
  const isNarrow = useIsNarrow();
  const [helped, help] = useDisclosure();
  useShortcuts(sections, help.open);
  const name = session.tenant?.name ?? t("product");
  return (
    <AppShell
      header={{ height: 52, collapsed: !isNarrow }}
      navbar={{ width: 232, breakpoint: "sm", collapsed: { mobile: true } }}
      footer={{ height: 60, collapsed: !isNarrow }}
      padding={0}
      transitionDuration={0}
    >
      <a href="#content" className={classes.skip}>
        {t("skip")}
      </a>
      {isNarrow ? (
        <>
          <AppShell.Header className={classes.top}>
            <Brand name={name} />
            <UserMenu session={session} onHelp={help.open} compact />
          </AppShell.Header>
          <AppShell.Footer className={classes.bottom}>
            <Navigation sections={sections} />
          </AppShell.Footer>
        </>
      ) : (
        <AppShell.Navbar className={classes.side}>
          <Brand name={name} />
          <Navigation sections={sections} />
          <UserMenu session={session} onHelp={help.open} />
        </AppShell.Navbar>
      )}
      <AppShell.Main id="content" tabIndex={-1} className={classes.main}>
        {children}
      </AppShell.Main>
      <ShortcutsDialog opened={helped} onClose={help.close} />
    </AppShell>
  );
}
