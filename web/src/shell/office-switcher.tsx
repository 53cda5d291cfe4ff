/** Whose account this is; for who has several offices, also the way to another. */
import { UnstyledButton } from "@mantine/core";
import { IconSelector } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { onDemand } from "../app/on-demand.ts";
import type { SessionView } from "../../../core/account/api/session.ts";
import { Brand } from "./brand.tsx";
import { MenuOnDemand } from "./menu-on-demand.tsx";
import classes from "./office-switcher.module.css";

const loadItems = () => import("./office-items.tsx");
const OfficeItems = onDemand(async () => (await loadItems()).OfficeItems);

export interface OfficeSwitcherProps {
  readonly session: SessionView;
  readonly name: string;
}

export function OfficeSwitcher({ session, name }: OfficeSwitcherProps) {
  const { t } = useTranslation();
  if (!hasOthers(session)) return <Brand name={name} />;
  const button = (
    <UnstyledButton className={classes.button} aria-label={t("identity.offices.switch", { name })}>
      <Brand name={name} />
      <IconSelector size={16} stroke={1.6} aria-hidden />
    </UnstyledButton>
  );
  return (
    <MenuOnDemand position="bottom-start" button={button} load={loadItems}>
      <OfficeItems session={session} />
    </MenuOnDemand>
  );
}

/** Under a name of its own an office is alone: the session belongs to that name. */
function hasOthers({ offices, role, tenant, address }: SessionView): boolean {
  if (address === "host") return false;
  return offices.some(({ id }) => id !== tenant?.id) || (role === "provider" && tenant !== null);
}
