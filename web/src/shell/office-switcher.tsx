/** Whose account this is; for who has several offices, also the way to another. */
import { Menu, UnstyledButton } from "@mantine/core";
import { IconBuildings, IconCheck, IconSelector } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { SessionView } from "../../../core/account/views.ts";
import { officeBase } from "../session/office-in-address.ts";
import { Brand } from "./brand.tsx";
import classes from "./office-switcher.module.css";

export interface OfficeSwitcherProps {
  readonly session: SessionView;
  readonly name: string;
}

export function OfficeSwitcher({ session, name }: OfficeSwitcherProps) {
  const { t } = useTranslation();
  const { offices, role, tenant, address } = session;
  const others = offices.filter(({ id }) => id !== tenant?.id);
  const isProvider = role === "provider";
  // Under a name of its own an office is alone: the session belongs to that name.
  if (address === "host" || (others.length === 0 && !(isProvider && tenant !== null))) return <Brand name={name} />;
  return (
    <Menu position="bottom-start" width={232} shadow="md" withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <UnstyledButton className={classes.button} aria-label={t("identity.offices.switch", { name })}>
          <Brand name={name} />
          <IconSelector size={16} stroke={1.6} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t("identity.offices.list")}</Menu.Label>
        {offices.map((office) => (
          // A whole new page: nothing of one office is left in another.
          <Menu.Item
            key={office.id}
            component="a"
            href={officeBase(office.id, "path")}
            {...(office.id === tenant?.id ? { "aria-current": "page" as const, rightSection: <IconCheck size={16} aria-hidden /> } : {})}
          >
            {office.name}
          </Menu.Item>
        ))}
        {isProvider && (
          <>
            <Menu.Divider />
            <Menu.Item component="a" href="/provider/tenants" leftSection={<IconBuildings size={16} aria-hidden />}>
              {t("identity.offices.provider")}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
