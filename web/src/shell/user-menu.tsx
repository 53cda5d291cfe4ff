/** Who is signed in, in which language and light, and the way out. */
import { UnstyledButton, VisuallyHidden } from "@mantine/core";
import { IconSelector } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { onDemand } from "../app/on-demand.ts";
import type { SessionView } from "../../../core/account/api/session.ts";
import { initials } from "./initials.ts";
import { MenuOnDemand } from "./menu-on-demand.tsx";
import classes from "./user-menu.module.css";

const loadItems = () => import("./user-menu-items.tsx");
const UserMenuItems = onDemand(async () => (await loadItems()).UserMenuItems);

export interface UserMenuProps {
  readonly session: SessionView;
  readonly onHelp: () => void;
  /** Only the initials, for a phone's narrow head. */
  readonly compact?: boolean;
}

export function UserMenu({ session, onHelp, compact = false }: UserMenuProps) {
  const { t } = useTranslation();
  const button = (
    <UnstyledButton className={classes.button}>
      <VisuallyHidden>{t("nav.account", { name: session.name })}</VisuallyHidden>
      <span className={classes.initials} data-initials={initials(session.name)} aria-hidden />
      {!compact && <Person session={session} />}
    </UnstyledButton>
  );
  return (
    <MenuOnDemand position={compact ? "bottom-end" : "top-start"} button={button} load={loadItems}>
      <UserMenuItems session={session} onHelp={onHelp} compact={compact} />
    </MenuOnDemand>
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
