import { SegmentedControl, useMantineColorScheme, type MantineColorScheme } from "@mantine/core";
import { useTranslation } from "react-i18next";

export function ThemeSwitch() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <SegmentedControl<MantineColorScheme>
      aria-label={t("signIn.theme")}
      size="xs"
      value={colorScheme}
      onChange={setColorScheme}
      data={[
        { value: "light", label: t("nav.light") },
        { value: "dark", label: t("nav.dark") },
        { value: "auto", label: t("nav.auto") },
      ]}
    />
  );
}
