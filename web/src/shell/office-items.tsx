/** The offices to choose from. Each is a whole new page: nothing of one office is left in another. */
import { Menu } from "@mantine/core";
import { IconBuildings, IconCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { SessionView } from "../../../core/account/api/session.ts";
import { BeginAnother } from "./begin-another.tsx";
import { officeBase } from "../session/office-in-address.ts";

const CURRENT = { "aria-current": "page", rightSection: <IconCheck size={16} aria-hidden /> } as const;

export function OfficeItems({ session }: { readonly session: SessionView }) {
  const { t } = useTranslation();
  const { offices, role, tenant } = session;
  return (
    <>
      <Menu.Label>{t("identity.offices.list")}</Menu.Label>
      {offices.map(({ id, name }) => (
        <Menu.Item key={id} component="a" href={officeBase(id, "path")} {...(id === tenant?.id ? CURRENT : {})}>
          {name}
        </Menu.Item>
      ))}
      <BeginAnother session={session} />
      {role === "provider" && (
        <>
          <Menu.Divider />
          <Menu.Item component="a" href="/provider/tenants" leftSection={<IconBuildings size={16} aria-hidden />}>
            {t("identity.offices.provider")}
          </Menu.Item>
        </>
      )}
    </>
  );
}
