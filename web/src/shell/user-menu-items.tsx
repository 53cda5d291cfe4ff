/** What the menu under one's own name offers. */
import { Menu } from "@mantine/core";
import { IconKeyboard, IconLogout, IconShieldLock } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { leaveBy } from "../app/unsaved.ts";
import { useSignOut } from "../session/use-sign-out.ts";
import { LanguageItems } from "./language-items.tsx";
import { ThemeItems } from "./theme-items.tsx";
import { BeginAnother } from "./begin-another.tsx";
import type { UserMenuProps } from "./user-menu.tsx";
import classes from "./user-menu.module.css";

export function UserMenuItems({ session, onHelp, compact = false }: UserMenuProps) {
  const { t } = useTranslation();
  const signOut = useSignOut();
  return (
    <>
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
      <BeginAnother session={session} />
      <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => leaveBy(() => signOut.mutate())}>
        {t("nav.signOut")}
      </Menu.Item>
    </>
  );
}
