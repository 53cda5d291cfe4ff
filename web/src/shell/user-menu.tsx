/** Who is signed in, in which language and light, and the way out. */
import { Menu, UnstyledButton, VisuallyHidden } from "@mantine/core";
import { IconKeyboard, IconLogout, IconSelector, IconShieldLock } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { SessionView } from "../../../core/account/views.ts";
import { useSignOut } from "../session/use-sign-out.ts";
import { initials } from "./initials.ts";
import { LanguageItems } from "./language-items.tsx";
import { ThemeItems } from "./theme-items.tsx";
import classes from "./user-menu.module.css";

export interface UserMenuProps {
  readonly session: SessionView;
  readonly onHelp: () => void;
  /** Only the initials, for a phone's narrow head. */
  readonly compact?: boolean;
}

export function UserMenu({ session, onHelp, compact = false }: UserMenuProps) {
  const { t } = useTranslation();
  const signOut = useSignOut();
  return (
    // In its place in the document: what reads the page aloud finds it beside its button.
    <Menu position={compact ? "bottom-end" : "top-start"} width={232} shadow="md" withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <UnstyledButton className={classes.button}>
          <VisuallyHidden>{t("nav.account", { name: session.name })}</VisuallyHidden>
          <span className={classes.initials} data-initials={initials(session.name)} aria-hidden />
          {!compact && <Person session={session} />}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label className={classes.address}>{session.email}</Menu.Label>
        <Menu.Divider />
        <LanguageItems />
        <Menu.Divider />
        <ThemeItems />
        <Menu.Divider />
        {!compact && (
          <Menu.Item
            leftSection={<IconKeyboard size={16} aria-hidden />}
            rightSection={<kbd className={classes.key}>?</kbd>}
            onClick={onHelp}
          >
            {t("nav.shortcuts")}
          </Menu.Item>
        )}
        <Menu.Item component={Link} href="/me/security" leftSection={<IconShieldLock size={16} aria-hidden />}>
          {t("identity.security.menu")}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => signOut.mutate()}>
          {t("nav.signOut")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function Person({ session }: { readonly session: SessionView }) {
  const { t } = useTranslation();
  return (
    <>
      <span className={classes.person}>
        <span className={classes.name} aria-hidden>
          {session.name}
        </span>
        <span className={classes.role}>{t(`roles.${session.role}`)}</span>
      </span>
      <IconSelector size={16} stroke={1.6} aria-hidden />
    </>
  );
}
