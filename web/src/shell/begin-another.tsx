import { Menu } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { SessionView } from "../../../core/account/api/session.ts";
import { useWelcome } from "../session/use-welcome.ts";

/** For who has an office, where people make theirs themselves. Under a name of its own an office is alone. */
export function BeginAnother({ session: { address, tenant, visit } }: { readonly session: SessionView }) {
  const { t } = useTranslation();
  const { selfSignUp } = useWelcome();
  if (selfSignUp !== true || address === "host" || tenant === null || visit !== undefined) return null;
  return (
    <Menu.Item component="a" href="/start" leftSection={<IconPlus size={16} aria-hidden />}>
      {t("identity.offices.another")}
    </Menu.Item>
  );
}
