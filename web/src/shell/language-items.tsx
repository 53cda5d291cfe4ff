import { Menu } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { LANGUAGES, languageOf } from "../language/languages.ts";
import { chooseLanguage } from "../language/speak.ts";
import { useLanguage } from "../language/use-language.ts";

export function LanguageItems() {
  const { t } = useTranslation();
  return (
    <>
      <Menu.Label>{t("nav.language")}</Menu.Label>
      <Menu.RadioGroup value={useLanguage()} onChange={(code) => void chooseLanguage(languageOf(code) ?? "en")}>
        {LANGUAGES.map(({ code, name }) => (
          <Menu.RadioItem key={code} value={code} lang={code} checkIcon={<IconCheck size={16} aria-hidden />}>
            {name}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </>
  );
}
