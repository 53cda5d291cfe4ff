import { Menu, useMantineColorScheme } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

const THEMES = ["light", "dark", "auto"] as const;

export function ThemeItems() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <>
      <Menu.Label>{t("nav.theme")}</Menu.Label>
      {THEMES.map((scheme) => (
        <Menu.RadioItem
          key={scheme}
          value={scheme}
          checked={scheme === colorScheme}
          onChange={() => setColorScheme(scheme)}
          checkIcon={<IconCheck size={16} aria-hidden />}
        >
          {t(`nav.${scheme}`)}
        </Menu.RadioItem>
      ))}
    </>
  );
}
