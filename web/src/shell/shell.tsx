/** What stands round every page: at the side on a wide screen, above and in the thumb's reach on a phone. */
import { AppShell } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Suspense, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { onDemand } from "../app/on-demand.ts";
import type { SessionView } from "../../../core/account/api/session.ts";
import { useFetched } from "../app/use-fetched.ts";
import { OfficeSwitcher } from "./office-switcher.tsx";
import { OfflineBar } from "./offline-bar.tsx";
import { Navigation } from "./navigation.tsx";
import { sectionsOf } from "./sections.tsx";
import { useIsNarrow } from "./use-is-narrow.ts";
import { useShortcuts } from "./use-shortcuts.ts";
import { UserMenu } from "./user-menu.tsx";
import classes from "./shell.module.css";

// Fetched when it is first asked for: dialogs bring much with them, and few ask.
const loadShortcuts = () => import("./shortcuts-dialog.tsx");
const ShortcutsDialog = onDemand(async () => (await loadShortcuts()).ShortcutsDialog);

export interface ShellProps {
  readonly session: SessionView;
  /** Above every page: what cannot wait. */
  readonly banner?: ReactNode;
  readonly children: ReactNode;
}

export function Shell({ session, banner, children }: ShellProps) {
  const { t } = useTranslation();
  const isNarrow = useIsNarrow();
  const sections = sectionsOf(session);
  const [helped, help] = useDisclosure();
  const [wasHelped, setWasHelped] = useState(false);
  if (helped && !wasHelped) setWasHelped(true);
  // Without a connection nothing opens, and the bar above the page says why.
  const shortcuts = useFetched(loadShortcuts);
  const openHelp = (): void => void shortcuts().then((isThere) => isThere && help.open());
  useShortcuts(sections, openHelp);
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
            <OfficeSwitcher session={session} name={name} />
            <UserMenu session={session} onHelp={openHelp} compact />
          </AppShell.Header>
          <AppShell.Footer className={classes.bottom}>
            <Navigation sections={sections} narrow />
          </AppShell.Footer>
        </>
      ) : (
        <AppShell.Navbar className={classes.side}>
          <OfficeSwitcher session={session} name={name} />
          <Navigation sections={sections} />
          <UserMenu session={session} onHelp={openHelp} />
        </AppShell.Navbar>
      )}
      <AppShell.Main id="content" tabIndex={-1} className={classes.main}>
        <OfflineBar />
        {banner}
        {children}
      </AppShell.Main>
      {wasHelped && (
        <Suspense>
          <ShortcutsDialog sections={sections} opened={helped} onClose={help.close} />
        </Suspense>
      )}
    </AppShell>
  );
}
