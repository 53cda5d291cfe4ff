/** The pages that a phone's bar has no room for. */
import { Menu } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { SECTIONS, type Section } from "./sections.tsx";
import { useIsCurrent } from "./use-is-current.ts";

export function MoreItems({ sections }: { readonly sections: readonly Section[] }) {
  const { t } = useTranslation();
  const isCurrent = useIsCurrent();
  return sections.map((section) => {
    const { path, icon: Icon } = SECTIONS[section];
    return (
      <Menu.Item
        key={section}
        component={Link}
        href={path}
        leftSection={<Icon size={20} stroke={1.6} aria-hidden />}
        aria-current={isCurrent(section) ? "page" : undefined}
      >
        {t(`nav.${section}`)}
      </Menu.Item>
    );
  });
}
